import type { Dexie } from 'dexie';
import { z } from 'zod';
import { type KeyRing, openMatterKey } from '../crypto/key-ring';
import { rowsOf } from '../database/database';
import { openRecord } from '../repositories/envelope';
import { withContent } from './count';
import { type Entry, type FirstMatterEntry, isFirst, type MatterEntry, type StoredEntry } from './entry';

/** What lines of the first release do not say and the rows do. */
const LOOKED_INTO = ['tasks', 'assessments'] as const;

/**
 * Completes lines that the first release wrote, from the rows of their matters. What they count stays as it was: it
 * vouches that no row is missing, and the rows cannot vouch for themselves.
 */
export class LineUpgrade {
  readonly #database: Dexie;
  readonly #ring: KeyRing;
  readonly #done = new Set<string>();

  constructor(database: Dexie, ring: KeyRing) {
    this.#database = database;
    this.#ring = ring;
  }

  /** The ids of the matters whose lines were completed. */
  get done(): ReadonlySet<string> {
    return this.#done;
  }

  async current(entry: StoredEntry): Promise<Entry> {
    if (!isFirst(entry)) return entry;
    this.#done.add(entry.id);
    return await this.#complete(entry);
  }

  async #complete({ openTasks: _, ...kept }: FirstMatterEntry): Promise<MatterEntry> {
    let entry: MatterEntry = { ...kept, open: [], assessed: null };
    const keyRow = await rowsOf(this.#database, 'keys').get(entry.keyId);
    // A line of the log may be of a matter that was destroyed since.
    if (keyRow === undefined) return entry;
    const key = await openMatterKey(this.#ring, keyRow, entry.id);
    for (const table of LOOKED_INTO) {
      for (const row of await rowsOf(this.#database, table).where('matterId').equals(entry.id).toArray()) {
        // A damaged row is refused when it is read; it must not keep the whole vault shut.
        const record = await openRecord(table, z.unknown(), key, row).catch(() => null);
        if (record !== null) entry = withContent(entry, table, record);
      }
    }
    return entry;
  }
}
