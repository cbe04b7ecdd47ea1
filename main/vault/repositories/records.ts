import type { z } from 'zod';
import type { Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import type { RowDraft } from '../database/draft';
import type { MatterTable } from '../database/tables';
import { type OpenMatter, openMatter, type Session } from '../session';
import { type MatterEntry, withRow } from '../summaries/entry';
import { checkRevision, firstState, nextState, toEnvelope } from './envelope';
import { listRecords, readRecord, readWholeRecord } from './matter-rows';

/** What is particular to one kind of record. */
export interface RecordKind<V> {
  readonly table: MatterTable;
  readonly schema: z.ZodType<V>;
  /** Keeps counts of the matter's line that depend on content; null stands for not being there. */
  readonly count?: (entry: MatterEntry, before: V | null, after: V | null) => MatterEntry;
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

  const entryAfter = (entry: MatterEntry, before: Stored<V> | null, after: Stored<V> | null) => {
    const tallied = withRow(entry, table, before?.rev ?? 0, after?.rev ?? 0);
    return { ...count(tallied, before?.value ?? null, after?.value ?? null), updatedAt: writer.now() };
  };

  const put = (action: string, matter: OpenMatter, before: Stored<V> | null, after: Stored<V>) => ({
    draft: {
      action: `${table}.${action}`,
      matterId: matter.entry.id,
      puts: [rowDraft(table, matter, after)],
      entry: { id: matter.entry.id, entry: entryAfter(matter.entry, before, after) },
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
        const entry = { id: matterId, entry: entryAfter(matter.entry, record, null) };
        const removals = [{ table, id, rev: record.rev }];
        return { draft: { action: `${table}.remove`, matterId, removals, entry }, value: null };
      }),
  };
}
