import { fault } from '../fault';
import { formatSchema } from './meta';

/** Dexie multiplies its versions, so that there is room between them. */
const DEXIE_FACTOR = 10;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens what is there and creates nothing; null where nothing is there. */
async function openExisting(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  try {
    return await settled(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

interface Format {
  readonly version: number;
  readonly needs: string;
}

/** What a database says of itself once it is open: Chromium has then taken back an upgrade that was cut short. */
async function formatOf(name: string): Promise<Format | null> {
  const database = await openExisting(name);
  if (database === null) return null;
  const version = database.version / DEXIE_FACTOR;
  try {
    const row = await settled(database.transaction('meta').objectStore('meta').get('format'));
    return { version, needs: formatSchema.parse(row).needs };
  } catch {
    return { version, needs: '' };
  } finally {
    database.close();
  }
}

/** Chromium refuses once where it finds the files corrupt, and then begins empty ones: its refusal is all that tells. */
async function databases(): Promise<IDBDatabaseInfo[]> {
  try {
    return await indexedDB.databases();
  } catch (error) {
    throw fault('vault/unreadable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

/** True where there is a database of this name, of whatever version. */
export const databaseExists = async (name: string): Promise<boolean> =>
  (await databases()).some((database) => database.name === name);

/** The names that begin so. */
export const databaseNames = async (prefix: string): Promise<readonly string[]> =>
  (await databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));

/**
 * Looks at what is there without creating or changing it; true where there is a database. A newer one is refused here,
 * because Dexie itself would open it, and write into data that it does not understand.
 */
export async function inspectDatabase(name: string, supported: number): Promise<boolean> {
  const listed = (await databases()).find((database) => database.name === name);
  if (listed?.version === undefined) return false;
  if (listed.version / DEXIE_FACTOR <= supported) return true;
  // The list still gives the version of an upgrade that a kill cut short.
  const format = await formatOf(name);
  if (format === null) return false;
  const { version, needs } = format;
  if (version > supported) throw fault('vault/newer', { needed: needs, found: version, supported });
  return true;
}
