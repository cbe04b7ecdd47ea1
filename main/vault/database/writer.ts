import type { Dexie } from 'dexie';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import type { Sentinel, Written } from '../../../shared/bridge/vault-status';
import { type AuditRow, sealAudit } from '../audit/entry';
import { toJsonBytes } from '../crypto/bytes';
import type { KeyRing } from '../crypto/key-ring';
import { type SealedRow, sealBytes } from '../crypto/sealed-row';
import { fault } from '../fault';
import type { SummaryLedger } from '../summaries/summary-ledger';
import { sealDelta } from '../summaries/summary-store';
import { rowsOf } from './database';
import type { Draft, RecordReference, RowDraft, SealedDraft } from './draft';
import type { Head } from './meta';
import { PAYLOAD_SCHEMA } from './payload-schema';
import { writeFault } from './storage-fault';
import type { RecordTable } from './tables';

/** What a writer works on and whom it tells. */
export interface WriterParts {
  readonly database: Dexie;
  readonly ring: KeyRing;
  readonly ledger: SummaryLedger;
  readonly head: Head;
  readonly actor: string;
  readonly now: () => string;
  readonly emit: (event: VaultEvent) => void;
}

/** A write to be made, with what its caller gets once it is on the disk; a null draft writes nothing. */
export interface Plan<T> {
  readonly draft: Draft | null;
  readonly value: T;
}

/** Half of what an archive takes in a line: sealed, a record is a third longer there than here. */
const LARGEST_RECORD_BYTES = 8 * 1_048_576;

function sealRow({ table, id, matterId, rev, key, value }: RowDraft): Promise<SealedRow> {
  const bytes = toJsonBytes(value);
  const [found, limit] = [bytes.length, LARGEST_RECORD_BYTES];
  // Better refused now than found out by every backup from then on.
  if (found > limit) throw fault('record/too-large', { table, found, limit });
  return sealBytes(key.key, { table, id, matterId, rev, schema: PAYLOAD_SCHEMA, keyId: key.id }, bytes);
}

export const sentinelOf = ({ databaseId, revision, auditHead }: Head): Sentinel => ({
  databaseId,
  revision,
  auditHead,
});

/**
 * The one door through which records change. Writes go one after another: each is planned on what the one before left,
 * sealed, and only then put in a single transaction, with its audit entry, its change of the list and the new head.
 */
export class Writer {
  readonly #parts: WriterParts;
  #head: Head;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#head = parts.head;
  }

  get sentinel(): Sentinel {
    return sentinelOf(this.#head);
  }

  get actor(): string {
    return this.#parts.actor;
  }

  now(): string {
    return this.#parts.now();
  }

  /** Runs work when every write begun before it is complete, and lets none begin until it is done. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Plans and makes one write; the promise resolves when it is on the disk. */
  write<T>(plan: () => Promise<Plan<T>>): Promise<Written<T>> {
    return this.exclusive(async () => {
      const { draft, value } = await plan();
      if (draft !== null) await this.#commit(draft);
      return { value, sentinel: this.sentinel };
    });
  }

  /** Folds the delta log away; see the ledger. */
  fold(): Promise<number> {
    return this.exclusive(() => this.foldNow());
  }

  /** The same, for work that runs exclusively already. */
  async foldNow(): Promise<number> {
    const { database, ring, ledger } = this.#parts;
    try {
      return await ledger.fold(database, ring, this.#head.delta);
    } catch (error) {
      throw writeFault(error, database);
    }
  }

  async #commit(draft: Draft): Promise<void> {
    const { ledger } = this.#parts;
    const revision = this.#head.revision + 1;
    const sealed = await this.#seal(draft, revision);
    const records = referencesOf(draft);
    const delta = sealed.delta === null ? this.#head.delta : revision;
    const audit = await this.#audit(draft, [...records, ...(draft.named ?? [])], revision, delta);
    const head: Head = { ...this.#head, revision, auditHead: audit.hash, delta };
    await this.#store(draft, sealed, audit, head);
    this.#head = head;
    if (draft.entry !== undefined) ledger.apply([draft.entry, ...(draft.further ?? [])]);
    this.#tell(draft, records, revision);
  }

  async #seal(draft: Draft, revision: number): Promise<SealedDraft> {
    const puts = [];
    // One after another: WebCrypto gains nothing from small pieces in parallel.
    for (const put of draft.puts ?? []) puts.push({ table: put.table, row: await sealRow(put) });
    if (draft.entry === undefined) return { puts, delta: null };
    const { entry: line, further } = draft;
    const delta = { revision, previous: this.#head.delta, ...line, further };
    return { puts, delta: await sealDelta(this.#parts.ring, delta) };
  }

  #audit(draft: Draft, records: readonly RecordReference[], revision: number, delta: number): Promise<AuditRow> {
    const { ring, actor, now } = this.#parts;
    const { action, matterId } = draft;
    const previous = this.#head.auditHead;
    return sealAudit(ring, {
      revision,
      at: now(),
      by: actor,
      action,
      matterId,
      records: [...records],
      delta,
      previous,
    });
  }

  async #store(draft: Draft, { puts, delta }: SealedDraft, audit: AuditRow, head: Head): Promise<void> {
    const { database } = this.#parts;
    const removals = draft.removals ?? [];
    const records = [...puts, ...removals].map(({ table }) => table);
    const tables = new Set(['meta', 'audit', 'deltas', ...records, ...(draft.beside?.tables ?? [])]);
    const expected = this.#head.auditHead;
    try {
      // Asked for all at once, or every request would wait for the answer to the one before. They are carried out in
      // this order, and whichever fails, none of them is kept.
      await database.transaction('rw', [...tables], () =>
        Promise.all([
          checkHead(database, expected),
          ...[...byTable(puts)].map(([table, rows]) => rowsOf(database, table).bulkPut(rows)),
          ...removals.map(({ table, id }) => rowsOf(database, table).delete(id)),
          ...(delta === null ? [] : [rowsOf(database, 'deltas').put(delta)]),
          draft.beside?.run(database),
          rowsOf(database, 'audit').add(audit),
          database.table('meta').put(head),
        ]),
      );
    } catch (error) {
      throw writeFault(error, database);
    }
  }

  #tell({ matterId }: Draft, records: readonly RecordReference[], revision: number): void {
    const tables = [...new Set(records.map(({ table }) => table))];
    const ids = records.map(({ id }) => id);
    this.#parts.emit({ event: 'changed', revision, matterId: matterId === '' ? null : matterId, tables, ids });
  }
}

/** Throws where another page wrote since, which ends the transaction. */
async function checkHead(database: Dexie, expected: string): Promise<void> {
  const stored = (await database.table('meta').get('head')) as Head | undefined;
  if (stored?.auditHead !== expected) throw fault('storage/second-writer', {});
}

function byTable(puts: SealedDraft['puts']): ReadonlyMap<RecordTable, readonly SealedRow[]> {
  const rows = new Map<RecordTable, SealedRow[]>();
  for (const { table, row } of puts) {
    const known = rows.get(table);
    if (known === undefined) rows.set(table, [row]);
    else known.push(row);
  }
  return rows;
}

const referencesOf = ({ puts = [], removals = [] }: Draft): readonly RecordReference[] => [
  ...puts.map(({ table, id, rev }) => ({ table, id, rev })),
  // A revision of 0 says that the record went.
  ...removals.map(({ table, id }) => ({ table, id, rev: 0 })),
];
