import { Dexie } from 'dexie';
import { databaseNames } from '../database/inspect';
import { type Restored, type RestoreParts, restoreInto } from './restore';

/** No vault has such a name: what a drill leaves behind when it is killed can never be opened as one. */
const PREFIX = 'drill-';

/** Restores a backup as for good and keeps nothing of it. Leftovers of a drill that was killed go first. */
export async function drill(parts: RestoreParts): Promise<Pick<Restored, 'records' | 'attachments'>> {
  for (const name of await databaseNames(PREFIX)) await Dexie.delete(name);
  const name = `${PREFIX}${crypto.randomUUID()}`;
  try {
    const { records, attachments } = await restoreInto(name, parts);
    return { records, attachments };
  } finally {
    await Dexie.delete(name);
  }
}
