import { Dexie, type Table } from 'dexie';
import type { SealedRow } from '../crypto/sealed-row';
import { fault } from '../fault';
import { inspectDatabase } from './inspect';
import type { FormatRow } from './meta';
import type { Migration } from './migrations/migration';

/** Declares every version, oldest first; each upgrade leaves word of which release it needs. */
function declare(name: string, migrations: readonly Migration[]): Dexie {
  // Chromium's own default acknowledges a save before it is on the disk.
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
  for (const migration of migrations) {
    database
      .version(migration.version)
      .stores(migration.stores)
      .upgrade(async (transaction) => {
        await migration.upgrade?.(transaction);
        await transaction.table('meta').put(formatRow(migration));
      });
  }
  return database;
}

/** What a database of this version says about itself. */
export const formatRow = ({ version, needs }: Migration): FormatRow => ({ id: 'format', version, needs });

/** The newest version; the list is never empty. */
export function latest(migrations: readonly Migration[]): Migration {
  const last = migrations.at(-1);
  if (last === undefined) throw new Error('no migrations');
  return last;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

async function opened(database: Dexie): Promise<Dexie> {
  try {
    await database.open();
  } catch {
    // Opening fails now and then while an older page is still closing; once more, then it is for the recovery screen.
    try {
      database.close();
      await database.open();
    } catch (error) {
      throw fault('vault/unreadable', { reason: nameOf(error) });
    }
  }
  return database;
}

/** The database, upgraded where it is older; null where there is none. Newer data is refused and not touched. */
export async function openDatabase(name: string, migrations: readonly Migration[]): Promise<Dexie | null> {
  const exists = await inspectDatabase(name, latest(migrations).version);
  return exists ? await opened(declare(name, migrations)) : null;
}

/** Creates the database, empty. Asked for by the user alone: an absence is never filled by itself. */
export const createDatabase = (name: string, migrations: readonly Migration[]): Promise<Dexie> =>
  opened(declare(name, migrations));

/** Takes a database away with everything in it. */
export const dropDatabase = async (database: Dexie): Promise<void> => {
  database.close();
  await Dexie.delete(database.name);
};

/** The rows of a table. */
export const rowsOf = (database: Dexie, table: string): Table<SealedRow, string> => database.table(table);
