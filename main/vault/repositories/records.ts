import type { z } from 'zod';
import type { Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import { rowsOf } from '../database/database';
import type { RowDraft } from '../database/draft';
import type { MatterTable } from '../database/tables';
import { type OpenMatter, openMatter, type Session } from '../session';
import { type MatterEntry, withRow } from '../summaries/entry';
import { checkRevision, firstState, nextState, openRecord, toEnvelope } from './envelope';
import { listRecords, readRecord, readWholeRecord } from './matter-rows';

/** A record that comes, changes or goes; null stands for not being there. */
export interface Change<V> {
  readonly before: Stored<V> | null;
  readonly after: Stored<V> | null;
  /** Reads the other records of its kind in the matter. */
  readonly others: () => Promise<readonly Stored<V>[]>;
}

/** What is particular to one kind of record. */
export interface RecordKind<V> {
  readonly table: Exclude<MatterTable, 'matters' | 'facts' | 'history' | 'attachments'>;
  readonly schema: z.ZodType<V>;
  /** Keeps what of the matter's line depends on content. */
  readonly count?: (entry: MatterEntry, change: Change<V>) => MatterEntry | Promise<MatterEntry>;
  /** Throws where a record may not be changed or removed any more. */
  readonly guard?: (before: V) => void;
}

/** The use cases that every kind of record within a matter has. */
export interface Records<V> {
  create(input: { readonly matterId: string; readonly value: V }): Promise<Written<Stored<V>>>;
  save(input: { readonly id: string; readonly rev: number; readonly value: V }): Promise<Written<Stored<V>>>;
  get(input: { readonly id: string }): Promise<Stored<V>>;
  list(input: { readonly matterId: string }): Promise<Stored<V>[]>;
  remove(input: { readonly id: string; readonly rev: number }): Promise<Written<null>>;
}

/** The row of a record of a matter. */
export const rowDraft = <V>(table: MatterTable, { entry, key }: OpenMatter, record: Stored<V>): RowDraft => ({
  table,
  id: record.id,
  matterId: entry.id,
  rev: record.rev,
  key,
  value: toEnvelope(record),
});

/** A kind of record within a matter. */
export function recordsOf<V>(session: Session, kind: RecordKind<V>): Records<V> {
  const { table, schema, count = (entry) => entry, guard } = kind;
  const { writer } = session;

  const entryAfter = async ({ entry, key }: OpenMatter, before: Stored<V> | null, after: Stored<V> | null) => {
    const tallied = withRow(entry, table, before?.rev ?? 0, after?.rev ?? 0);
    const others = async () => {
      const rows = await rowsOf(session.database, table).where('matterId').equals(entry.id).toArray();
      const kept = rows.filter(({ id }) => id !== before?.id);
      return await Promise.all(kept.map((row) => openRecord(table, schema, key, row)));
    };
    return { ...(await count(tallied, { before, after, others })), updatedAt: writer.now() };
  };

  const put = async (action: 'create' | 'save', matter: OpenMatter, before: Stored<V> | null, after: Stored<V>) => ({
    draft: {
      action: `${table}.${action}` as const,
      matterId: matter.entry.id,
      puts: [rowDraft(table, matter, after)],
      entry: { id: matter.entry.id, entry: await entryAfter(matter, before, after) },
    },
    value: after,
  });

  return {
    create: ({ matterId, value }) =>
      writer.write(async () =>
        put('create', await openMatter(session, matterId), null, firstState(value, writer.now())),
      ),
    save: ({ id, rev, value }) =>
      writer.write(async () => {
        const { matter, record } = await readRecord(session, table, schema, id);
        checkRevision(rev, record.rev);
        guard?.(record.value);
        return put('save', matter, record, nextState(record, value, writer.now()));
      }),
    get: ({ id }) => readWholeRecord(session, table, schema, id),
    list: ({ matterId }) => listRecords(session, table, schema, matterId),
    remove: ({ id, rev }) =>
      writer.write(async () => {
        const { matter, record } = await readRecord(session, table, schema, id);
        checkRevision(rev, record.rev);
        guard?.(record.value);
        const matterId = matter.entry.id;
        const entry = { id: matterId, entry: await entryAfter(matter, record, null) };
        const removals = [{ table, id, rev: record.rev }];
        return { draft: { action: `${table}.remove` as const, matterId, removals, entry }, value: null };
      }),
  };
}
