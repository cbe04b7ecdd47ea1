import type { Dexie } from 'dexie';
import { z } from 'zod';
import { clientRecordSchema, matterRecordSchema, type Stored } from '../../../shared/bridge/vault-records';
import { type KeyRing, openMatterKey, type SealingKey } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { matterTables, type RecordTable } from '../database/tables';
import { fault } from '../fault';
import { openRecord } from '../repositories/envelope';
import { withRecord } from './count';
import { type ClientEntry, type Entry, type MatterEntry, newMatterEntry } from './entry';

const later = (a: string, b: string): string => (a > b ? a : b);

/** Opens a record; a stricter one than the default is for rows that come from outside. */
export type RecordReader = (table: RecordTable, key: SealingKey, row: SealedRow) => Promise<Stored<unknown>>;

const anyRecord: RecordReader = (table, key, row) => openRecord(table, z.unknown(), key, row);

async function recountMatter(database: Dexie, ring: KeyRing, read: RecordReader, row: SealedRow): Promise<MatterEntry> {
  const keyRow = await rowsOf(database, 'keys').get(row.keyId);
  if (keyRow === undefined) throw fault('vault/damaged', { part: 'matter-key' });
  const key = await openMatterKey(ring, keyRow, row.matterId);
  const record = await openRecord('matters', matterRecordSchema, key, row);
  let entry = newMatterEntry(record, key.id);
  let { updatedAt } = record;
  for (const table of matterTables) {
    for (const each of await rowsOf(database, table).where('matterId').equals(row.matterId).toArray()) {
      const counted = await read(table, key, each);
      entry = withRecord(entry, table, counted);
      updatedAt = later(updatedAt, counted.updatedAt);
    }
  }
  return { ...entry, updatedAt };
}

async function recountClient(ring: KeyRing, row: SealedRow): Promise<ClientEntry> {
  const { id, rev, updatedAt, value } = await openRecord('clients', clientRecordSchema, ring.vault, row);
  return { kind: 'client', id, name: value.name, updatedAt, rev };
}

/**
 * The list, counted anew from the rows themselves. The way out where the stored list is damaged; removals do not touch
 * what is left, so a line's time of change can come out earlier than it was.
 */
export async function recount(database: Dexie, ring: KeyRing, read: RecordReader = anyRecord): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const id of await rowsOf(database, 'matters').toCollection().primaryKeys()) {
    const row = await rowsOf(database, 'matters').get(id);
    if (row !== undefined) entries.push(await recountMatter(database, ring, read, row));
  }
  for (const row of await rowsOf(database, 'clients').toArray()) entries.push(await recountClient(ring, row));
  return entries;
}
