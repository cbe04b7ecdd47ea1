import type { Session } from '../session';
import { recount } from './recount';

/** Counts the list anew from the rows and stores it in place of what was there. */
export function rebuildSummaries({ database, ring, ledger, writer }: Session): Promise<number> {
  return writer.exclusive(async () => {
    const entries = await recount(database, ring);
    ledger.reset(entries);
    await writer.foldNow();
    return entries.length;
  });
}
