import { fault } from '../fault';

/** What must stay free, so that saving goes on after something large. */
const RESERVE_BYTES = 32 * 1_048_576;

/** Refuses what would not fit, before its first byte is written. */
export async function checkRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return;
  if (bytes + RESERVE_BYTES > quota - usage) throw fault('storage/full', {});
}
