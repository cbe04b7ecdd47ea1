import { Dexie } from 'dexie';
import type { MatterRecord } from '../../../../shared/bridge/vault-records';
import { inBatches, matterRecords } from './synthetic';

/** A matter as an application without a vault would keep it. */
export interface PlainMatter {
  readonly id: string;
  readonly matterId: string;
  readonly rev: number;
  readonly updatedAt: string;
  readonly value: MatterRecord;
}

/** The peer: the same matters in the clear, in a table with the vault's own indexes. */
export interface PlainStore {
  /** Through Dexie. */
  readonly dexie: Dexie;
  /** A connection of its own, without Dexie. */
  readonly raw: IDBDatabase;
  readonly matters: readonly PlainMatter[];
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One put of raw IndexedDB, done when it is on the disk. */
export const rawPut = (database: IDBDatabase, table: string, value: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.objectStore(table).put(value);
  });

export const openPlain = async (name: string, tables: readonly string[]): Promise<Omit<PlainStore, 'matters'>> => {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores(Object.fromEntries(tables.map((table) => [table, 'id, matterId'])));
  await dexie.open();
  return { dexie, raw: await settled(indexedDB.open(name)) };
};

/** Fills a plain store; keeps `working` of its matters at hand. */
export const fillPlain = async (name: string, count: number, working: number): Promise<PlainStore> => {
  const store = await openPlain(name, ['matters', 'sealed']);
  const matters: PlainMatter[] = [];
  for (const batch of inBatches(matterRecords(count), 1_000)) {
    const rows = batch.map((value): PlainMatter => {
      const id = crypto.randomUUID();
      return { id, matterId: id, rev: 1, updatedAt: new Date().toISOString(), value };
    });
    await store.dexie.table('matters').bulkAdd(rows);
    matters.push(...rows.slice(0, working - matters.length));
  }
  return { ...store, matters };
};
