import { onRaw, putRaw, type RawRow, rawDump } from './raw';

/** A whole database as it was written by a released version: its stores, and its rows with bytes in base64. */
export interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const frozen = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
  if (Array.isArray(value)) return value.map(frozen);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frozen(inner)]));
};

const thawed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(thawed);
  if (!isObject(value)) return value;
  const bytes = value['$bytes'];
  if (typeof bytes === 'string') return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thawed(inner)]));
};

/** Freezes a database. Done once for every released version; the file never changes after. */
export async function freeze(name: string): Promise<Frozen> {
  const rows = await rawDump(name);
  return await onRaw(name, async (database) => {
    const stores: Record<string, string[]> = {};
    for (const store of database.objectStoreNames) {
      stores[store] = [...database.transaction(store).objectStore(store).indexNames];
    }
    const plain = Object.fromEntries(Object.entries(rows).map(([table, each]) => [table, each.map(frozen)]));
    return await Promise.resolve({ version: database.version, stores, rows: plain });
  });
}

/** Writes a frozen database under a name of its own, past all of Adit's code. */
export async function thaw(name: string, { version, stores, rows }: Frozen): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [store, indexes] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath: 'id' });
        for (const index of indexes) made.createIndex(index, index);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  for (const [table, each] of Object.entries(rows)) await putRaw(name, table, each.map(thawed) as RawRow[]);
}
