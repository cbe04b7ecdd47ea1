import type { Collection, Dexie } from 'dexie';
import type { Place } from '../crypto/additional-data';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';

/** A chunk's id: that of its attachment and its place in it, so that no chunk can stand for another. */
export const chunkId = (id: string, index: number): string => `${id}/${String(index).padStart(8, '0')}`;

/** Where a chunk belongs. */
export const chunkPlace = (id: string, matterId: string, keyId: string, index: number): Place => ({
  table: 'chunks',
  id: chunkId(id, index),
  matterId,
  rev: 1,
  schema: 1,
  keyId,
});

/** Every chunk of an attachment. */
export const chunkRange = (database: Dexie, id: string): Collection<SealedRow, string> =>
  rowsOf(database, 'chunks').where('id').between(`${id}/`, `${id}0`);

/** Leaves nothing of an attachment that is not finished, or not any more. */
export async function discard(database: Dexie, id: string): Promise<void> {
  await database.transaction('rw', ['uploads', 'chunks'], async () => {
    await chunkRange(database, id).delete();
    await rowsOf(database, 'uploads').delete(id);
  });
}
