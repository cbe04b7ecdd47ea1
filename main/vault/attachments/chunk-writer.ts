import type { Dexie } from 'dexie';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { writeFault } from '../database/storage-fault';

interface Batch {
  readonly rows: SealedRow[];
  readonly written: Promise<void>;
}

/**
 * Puts chunks on the disk, one transaction at a time. What comes while one is being written goes into the next together,
 * for a strict transaction costs nearly the same with one chunk as with several.
 */
export class ChunkWriter {
  readonly #database: Dexie;
  #last: Promise<unknown> = Promise.resolve();
  /** What waits for the transaction before it. */
  #next: Batch | null = null;

  constructor(database: Dexie) {
    this.#database = database;
  }

  /**
   * Settles when the chunk is on the disk.
   *
   * @throws a fault where the transaction that it was in failed, for all that were in it.
   */
  add(row: SealedRow): Promise<void> {
    this.#next ??= this.#begin();
    this.#next.rows.push(row);
    return this.#next.written;
  }

  #begin(): Batch {
    const rows: SealedRow[] = [];
    const written = this.#last.then(() => {
      this.#next = null;
      return this.#write(rows);
    });
    this.#last = Promise.allSettled([written]);
    return { rows, written };
  }

  async #write(rows: readonly SealedRow[]): Promise<void> {
    try {
      await rowsOf(this.#database, 'chunks').bulkAdd(rows);
    } catch (error) {
      throw writeFault(error, this.#database);
    }
  }
}
