import type { z } from 'zod';
import {
  clientRecordSchema,
  evidenceRecordSchema,
  matterRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  type Stored,
} from '../../../shared/bridge/vault-records';
import { openMatterKey, type SealingKey } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { RecordTable } from '../database/tables';
import { keptFactSchema, openRecord } from '../repositories/envelope';
import type { Session } from '../session';
import type { MatterEntry } from '../summaries/entry';
import { matterTexts } from './matter-texts';
import type { SearchMatter } from './search-types';

const READ = ['matters', 'parties', 'facts', 'evidence', 'notes', 'memos'] as const;
type ReadTable = (typeof READ)[number];
type Rows = Readonly<Record<ReadTable, readonly SealedRow[]>>;

const NO_ROWS: Rows = { matters: [], parties: [], facts: [], evidence: [], notes: [], memos: [] };

/** A matter's texts, with the client whose record is among them. */
export interface ReadMatter {
  readonly search: SearchMatter;
  readonly clientId: string | null;
}

/** The rows of matters whose ids follow one another: few large reads instead of many small ones. */
async function rowsByMatter({ database }: Session, first: string, last: string): Promise<ReadonlyMap<string, Rows>> {
  const found = new Map<string, Record<ReadTable, SealedRow[]>>();
  for (const table of READ) {
    for (const row of await rowsOf(database, table).where('matterId').between(first, last, true, true).toArray()) {
      const rows = found.get(row.matterId) ?? {
        matters: [],
        parties: [],
        facts: [],
        evidence: [],
        notes: [],
        memos: [],
      };
      rows[table].push(row);
      found.set(row.matterId, rows);
    }
  }
  return found;
}

/** Records that open. A damaged one is refused when it is read; what is sound around it is found all the same. */
async function opened<V>(
  table: RecordTable,
  schema: z.ZodType<V>,
  key: SealingKey,
  rows: readonly SealedRow[],
): Promise<readonly Stored<V>[]> {
  const records = await Promise.all(rows.map((row) => openRecord(table, schema, key, row).catch(() => null)));
  return records.filter((record) => record !== null);
}

/** Reads texts of matters. Keys are opened for the moment alone: a vault's every key need not stay in memory. */
class TextReader {
  readonly #session: Session;
  readonly #clients = new Map<string, Promise<readonly Stored<z.output<typeof clientRecordSchema>>[]>>();

  constructor(session: Session) {
    this.#session = session;
  }

  async read(entry: MatterEntry, rows: Rows): Promise<ReadMatter | null> {
    const key = await this.#key(entry);
    if (key === null) return null;
    const [matter = null] = await opened('matters', matterRecordSchema, key, rows.matters);
    const clientId = matter?.value.clientId ?? null;
    const [client = null] = clientId === null ? [] : await this.#client(clientId);
    const facts = await opened('facts', keptFactSchema, key, rows.facts);
    const entries = matterTexts({
      matter,
      client,
      parties: await opened('parties', partyRecordSchema, key, rows.parties),
      facts: facts.flatMap(({ value }) => value.fact ?? []),
      evidence: await opened('evidence', evidenceRecordSchema, key, rows.evidence),
      notes: await opened('notes', noteRecordSchema, key, rows.notes),
      memos: await opened('memos', memoRecordSchema, key, rows.memos),
    });
    return { search: { id: entry.id, updatedAt: Date.parse(entry.updatedAt), entries }, clientId };
  }

  async #key({ id, keyId }: MatterEntry): Promise<SealingKey | null> {
    const { ring, database } = this.#session;
    const known = ring.matters.get(id);
    if (known !== undefined) return known;
    const row = await rowsOf(database, 'keys').get(keyId);
    return row === undefined ? null : await openMatterKey(ring, row, id).catch(() => null);
  }

  #client(id: string) {
    const known = this.#clients.get(id);
    if (known !== undefined) return known;
    const { database, ring } = this.#session;
    const read = rowsOf(database, 'clients')
      .get(id)
      .then((row) => opened('clients', clientRecordSchema, ring.vault, row === undefined ? [] : [row]));
    const found = Promise.resolve(read);
    this.#clients.set(id, found);
    return found;
  }
}

/** The texts of matters that stand beside each other in the order of ids. */
export async function readTexts(session: Session, entries: readonly MatterEntry[]): Promise<readonly ReadMatter[]> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await rowsByMatter(session, first.id, last.id);
  const reader = new TextReader(session);
  const read: ReadMatter[] = [];
  for (const entry of entries) {
    const matter = await reader.read(entry, rows.get(entry.id) ?? NO_ROWS);
    if (matter !== null) read.push(matter);
  }
  return read;
}
