import type { Dexie } from 'dexie';
import { z } from 'zod';
import { clientRecordSchema, matterRecordSchema, taskRecordSchema } from '../../../shared/bridge/vault-records';
import { type KeyRing, type MatterKey, openMatterKey } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { type MatterTable, matterTables } from '../database/tables';
import { fault } from '../fault';
import { keptFactSchema, openRecord } from '../repositories/envelope';
import { type ClientEntry, describe, type Entry, type MatterEntry, newMatterEntry, withFact, withRow } from './entry';

interface Counting {
  readonly entry: MatterEntry;
  readonly key: MatterKey;
  readonly updatedAt: string;
}

/** What one row adds to its matter's line. */
async function countRow({ entry, key }: Counting, table: MatterTable, row: SealedRow): Promise<Counting> {
  const tallied = withRow(entry, table, 0, row.rev);
  const { updatedAt, value } = await openRecord(table, z.unknown(), key, row);
  const counted = { entry: tallied, key, updatedAt };
  if (table === 'facts') {
    const { fact } = keptFactSchema.parse(value);
    return { ...counted, entry: withFact(tallied, null, fact?.status ?? null) };
  }
  if (table !== 'tasks' || taskRecordSchema.parse(value).done) return counted;
  return { ...counted, entry: { ...tallied, openTasks: tallied.openTasks + 1 } };
}

const later = (a: string, b: string): string => (a > b ? a : b);

async function recountMatter(database: Dexie, ring: KeyRing, row: SealedRow): Promise<MatterEntry> {
  const keyRow = await rowsOf(database, 'keys').get(row.keyId);
  if (keyRow === undefined) throw fault('vault/damaged', { part: 'matter-key' });
  const key = await openMatterKey(ring, keyRow, row.matterId);
  const record = await openRecord('matters', matterRecordSchema, key, row);
  let counting: Counting = { entry: newMatterEntry(record, key.id), key, updatedAt: record.updatedAt };
  for (const table of matterTables) {
    for (const each of await rowsOf(database, table).where('matterId').equals(row.matterId).toArray()) {
      const { updatedAt } = counting;
      counting = await countRow(counting, table, each);
      counting = { ...counting, updatedAt: later(updatedAt, counting.updatedAt) };
    }
  }
  return { ...describe(counting.entry, record), updatedAt: counting.updatedAt };
}

async function recountClient(ring: KeyRing, row: SealedRow): Promise<ClientEntry> {
  const { id, rev, updatedAt, value } = await openRecord('clients', clientRecordSchema, ring.vault, row);
  return { kind: 'client', id, name: value.name, updatedAt, rev };
}

/**
 * The list, counted anew from the rows themselves. The way out where the stored list is damaged; removals do not touch
 * what is left, so a line's time of change can come out earlier than it was.
 */
export async function recount(database: Dexie, ring: KeyRing): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const id of await rowsOf(database, 'matters').toCollection().primaryKeys()) {
    const row = await rowsOf(database, 'matters').get(id);
    if (row !== undefined) entries.push(await recountMatter(database, ring, row));
  }
  for (const row of await rowsOf(database, 'clients').toArray()) entries.push(await recountClient(ring, row));
  return entries;
}
