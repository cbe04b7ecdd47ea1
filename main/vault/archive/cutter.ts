import type { Bytes } from './bytes';
import { owned } from './bytes';

/** 1 MiB: the unit of sealing and of hashing. Part of the format. */
export const pieceSize = 1024 * 1024;

const none: Bytes = new Uint8Array();

/**
 * Cuts chunks of any size into pieces of one size. A full piece is held back until more bytes come, so that the
 * last piece is known to be the last. Chunks must not be changed after they were pushed: whole pieces are not copied.
 */
export class Cutter {
  readonly #size: number;
  #piece: Bytes = none;
  #filled = 0;

  constructor(size = pieceSize) {
    this.#size = size;
  }

  *push(chunk: Uint8Array): Generator<Bytes, void> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#filled === this.#size) {
        yield this.#piece;
        this.#piece = none;
        this.#filled = 0;
      }
      at += this.#take(chunk.subarray(at));
    }
  }

  /** What is held back: empty only where nothing was ever pushed. */
  rest(): Bytes {
    return this.#piece.subarray(0, this.#filled);
  }

  #take(bytes: Uint8Array): number {
    if (this.#filled === 0 && bytes.length >= this.#size) {
      this.#piece = owned(bytes.subarray(0, this.#size));
      this.#filled = this.#size;
      return this.#size;
    }
    if (this.#filled === 0) this.#piece = new Uint8Array(this.#size);
    const taken = Math.min(this.#size - this.#filled, bytes.length);
    this.#piece.set(bytes.subarray(0, taken), this.#filled);
    this.#filled += taken;
    return taken;
  }
}
