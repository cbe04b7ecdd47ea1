import type { Dexie } from 'dexie';
import { ArchiveFault, fault as archiveFault } from '../archive/errors';
import { verifyChain } from '../audit/log';
import type { Header } from '../crypto/header';
import type { KeyRing } from '../crypto/key-ring';
import { isProven } from '../crypto/wraps';
import { rowsOf } from '../database/database';
import type { Head } from '../database/meta';
import { matterTables } from '../database/tables';
import { openRecord } from '../repositories/envelope';
import { recordSchemas } from '../repositories/record-schemas';
import { type Entry, type MatterEntry, tallyOf } from '../summaries/entry';
import { type RecordReader, recount } from '../summaries/recount';
import { SummaryLedger } from '../summaries/summary-ledger';
import { readSummaries } from '../summaries/summary-store';

const mismatch = (table: string) => archiveFault('archive/content', { table });

/** Whatever a check throws, the reason is the content of the file. */
async function orMismatch<T>(table: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch {
    signal.throwIfAborted();
    throw mismatch(table);
  }
}

/** What two counts of the same matter must have in common. The time of its last change is not counted from rows. */
const essence = (entry: MatterEntry): string => {
  const { facts, keyId, title, client, number, pack, state, asOf, createdAt, assessed } = entry;
  const open = entry.open.map((task) => JSON.stringify([task.due, task.assignee])).sort();
  const tallies = matterTables.map((table) => tallyOf(entry, table)).map(({ rows, revs }) => [rows, revs]);
  const counts = Object.entries(facts).sort();
  return JSON.stringify([
    keyId,
    title,
    client,
    number,
    pack,
    state,
    asOf,
    createdAt,
    assessed?.at,
    open,
    tallies,
    counts,
  ]);
};

const agree = (counted: Entry, stored: Entry | null): boolean => {
  if (counted.kind === 'matter') return stored?.kind === 'matter' && essence(counted) === essence(stored);
  return stored?.kind === 'client' && stored.rev === counted.rev && stored.name === counted.name;
};

/**
 * Checks a database that was filled from a backup, before it counts as a vault: every row opens with its key and is
 * what its schema says, no row is without its matter, all of them are those that the stored list counts, and the audit
 * chain leads to the head.
 */
export class RestoredCheck {
  readonly #database: Dexie;
  readonly #ring: KeyRing;
  readonly #signal: AbortSignal;

  constructor(database: Dexie, ring: KeyRing, signal: AbortSignal) {
    this.#database = database;
    this.#ring = ring;
    this.#signal = signal;
  }

  async run(header: Header, head: Head): Promise<void> {
    const isOwn = header.vaultId === head.vaultId && (await isProven(header, this.#ring.vault.key));
    if (!isOwn) throw mismatch('meta');
    await this.#checkRecords(head);
    await this.#checkAudit(head);
  }

  async #checkRecords({ delta }: Head): Promise<void> {
    const [database, ring, signal] = [this.#database, this.#ring, this.#signal];
    const stored = await orMismatch('summaries', () => readSummaries(database, ring, delta), signal);
    const { index } = new SummaryLedger(stored);
    const counted = await recount(database, ring, this.#read).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error instanceof ArchiveFault ? error : mismatch('keys');
    });
    for (const entry of counted) if (!agree(entry, index.get(entry.id))) throw mismatch('summaries');
    if ([...index.all()].length !== counted.length) throw mismatch('summaries');
    await this.#checkTotals(counted);
  }

  /** Opens a record and parses it whole. */
  readonly #read: RecordReader = async (table, key, row) => {
    this.#signal.throwIfAborted();
    return await orMismatch(table, () => openRecord<unknown>(table, recordSchemas[table], key, row), this.#signal);
  };

  /** A row of no matter would be counted nowhere. */
  async #checkTotals(entries: readonly Entry[]): Promise<void> {
    const matters = entries.filter((entry) => entry.kind === 'matter');
    const wanted = new Map<string, number>([
      ['keys', matters.length],
      ['clients', entries.length - matters.length],
      ...matterTables.map(
        (table) => [table, matters.reduce((sum, entry) => sum + tallyOf(entry, table).rows, 0)] as const,
      ),
    ]);
    for (const [table, rows] of wanted) {
      if ((await rowsOf(this.#database, table).count()) !== rows) throw mismatch(table);
    }
  }

  async #checkAudit(head: Head): Promise<void> {
    const chain = await verifyChain(this.#database, this.#ring, head);
    this.#signal.throwIfAborted();
    if (!chain.whole || chain.entries !== head.revision) throw mismatch('audit');
  }
}
