import { fault } from '../fault';
import { formatSchema } from './meta';

/** Dexie multiplies its versions, so that there is room between them. */
const DEXIE_FACTOR = 10;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function neededRelease(name: string): Promise<string> {
  const database = await settled(indexedDB.open(name));
  try {
    const row = await settled(database.transaction('meta').objectStore('meta').get('format'));
    return formatSchema.parse(row).needs;
  } catch {
    return '';
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
  const found = (await databases()).find((database) => database.name === name);
  if (found?.version === undefined) return false;
  const version = found.version / DEXIE_FACTOR;
  if (version > supported) {
    throw fault('vault/newer', { needed: await neededRelease(name), found: version, supported });
  }
  return true;
}
