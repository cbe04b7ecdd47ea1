import type { Dexie } from 'dexie';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { chunkRange, discard } from './chunk';

/** An attachment that goes, by what is in the clear of it. */
export type Doomed = Pick<SealedRow, 'id' | 'matterId' | 'keyId'>;

const NOTHING = new Uint8Array();

/**
 * Chunks that an archive may still have to read stay until it is written, though their attachment goes meanwhile. They
 * are then marked like those of an unfinished file, so that also a stop leaves nothing: the next unlock clears them.
 */
export class RetainedChunks {
  readonly #database: Dexie;
  #holders = 0;
  #marked: string[] = [];

  constructor(database: Dexie) {
    this.#database = database;
  }

  /** From now until the release, chunks stay. */
  hold(): void {
    this.#holders += 1;
  }

  /** Clears away what was to go meanwhile. */
  async release(): Promise<void> {
    this.#holders -= 1;
    if (this.#holders > 0) return;
    const ids = this.#marked;
    this.#marked = [];
    for (const id of ids) await this.#clear(id);
  }

  /** Within the transaction that takes attachments away; it must span `uploads` and `chunks`. */
  async drop(doomed: readonly Doomed[]): Promise<void> {
    if (this.#holders === 0) {
      for (const { id } of doomed) await chunkRange(this.#database, id).delete();
      return;
    }
    const marks = doomed.map((row) => ({ ...row, rev: 1, schema: 1, nonce: NOTHING, sealed: NOTHING }));
    await rowsOf(this.#database, 'uploads').bulkPut(marks);
    this.#marked.push(...marks.map(({ id }) => id));
  }

  async #clear(id: string): Promise<void> {
    await this.#database.transaction('rw', ['uploads', 'chunks'], async () => {
      // Where the transaction that marked it failed, the attachment is still there.
      if ((await rowsOf(this.#database, 'uploads').get(id)) !== undefined) await discard(this.#database, id);
    });
  }
}
