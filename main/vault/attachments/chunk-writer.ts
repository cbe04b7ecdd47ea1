import type { SealedRow } from '../crypto/sealed-row';

interface Group {
  readonly rows: SealedRow[];
  readonly written: Promise<void>;
}

/**
 * Puts the chunks of one file on the disk, in their order. Those that come while some are being written go together in
 * the next transaction: each transaction waits for the disk once, however many chunks are in it.
 */
export class ChunkWriter {
  readonly #write: (rows: readonly SealedRow[]) => Promise<void>;
  #next: Group | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(write: (rows: readonly SealedRow[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when the transaction of this chunk is complete. */
  add(row: SealedRow): Promise<void> {
    this.#next ??= this.#group();
    this.#next.rows.push(row);
    return this.#next.written;
  }

  #group(): Group {
    const rows: SealedRow[] = [];
    const written = this.#last.then(() => {
      this.#next = null;
      return this.#write(rows);
    });
    this.#last = written.catch(() => undefined);
    return { rows, written };
  }
}
