/** The database as a thief or a failing disk sees it: through IndexedDB itself, past Dexie and every key. */

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** A row, of whatever is in it. */
export type RawRow = Record<string, unknown> & { id: string };

/** Runs work on the raw database and closes it again. */
export async function onRaw<T>(name: string, work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await settled(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Every row of a table. */
export const rawRows = (name: string, table: string): Promise<RawRow[]> =>
  onRaw(name, (database) => settled(database.transaction(table).objectStore(table).getAll()));

/** Every row of every table. */
export const rawDump = (name: string): Promise<Record<string, RawRow[]>> =>
  onRaw(name, async (database) => {
    const tables: Record<string, RawRow[]> = {};
    for (const table of database.objectStoreNames) {
      tables[table] = await settled(database.transaction(table).objectStore(table).getAll());
    }
    return tables;
  });

/** Puts rows as they are. */
export const putRaw = (name: string, table: string, rows: readonly object[]): Promise<void> =>
  onRaw(name, async (database) => {
    const transaction = database.transaction(table, 'readwrite');
    for (const row of rows) transaction.objectStore(table).put(row);
    await completed(transaction);
  });

/** Takes rows away. */
export const deleteRaw = (name: string, table: string, ids: readonly string[]): Promise<void> =>
  onRaw(name, async (database) => {
    const transaction = database.transaction(table, 'readwrite');
    for (const id of ids) transaction.objectStore(table).delete(id);
    await completed(transaction);
  });

/** The one row of a table for which a test holds. */
export async function rawRow(
  name: string,
  table: string,
  test: (row: RawRow) => boolean = () => true,
): Promise<RawRow> {
  const row = (await rawRows(name, table)).find(test);
  if (row === undefined) throw new Error(`no such row in ${table}`);
  return row;
}

/** The same bytes with one bit turned. */
export function flipped(bytes: unknown, at = 0): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new Error('not bytes');
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
