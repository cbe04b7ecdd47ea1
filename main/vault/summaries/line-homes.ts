/** Lines a blob: a fold rewrites whole blobs, an unlock reads them all. */
const BLOB_LINES = 5_000;

/** Which blob holds which line. */
export class LineHomes {
  readonly #blobs: Set<string>[];
  readonly #home = new Map<string, number>();

  constructor(blobs: readonly (readonly string[])[]) {
    this.#blobs = blobs.map((ids) => new Set(ids));
    for (const [at, ids] of this.#blobs.entries()) for (const id of ids) this.#home.set(id, at);
  }

  /** How many blobs there are. */
  get size(): number {
    return this.#blobs.length;
  }

  /** Every line that has a home, those that went since the last fold among them. */
  ids(): Iterable<string> {
    return this.#home.keys();
  }

  /** The lines of a blob. */
  linesOf(at: number): readonly string[] {
    return [...(this.#blobs[at] ?? [])];
  }

  /** Puts a changed line into its blob, or into the last one with room; returns which. */
  move(id: string, isThere: boolean): number {
    const at = this.#home.get(id) ?? this.#room();
    if (isThere) this.#blobs[at]?.add(id);
    else this.#blobs[at]?.delete(id);
    // Also for a line that went: until the fold is written, the blob that held it must be known.
    this.#home.set(id, at);
    return at;
  }

  /** Lets go of a line that went. */
  forget(id: string): void {
    this.#home.delete(id);
  }

  #room(): number {
    const last = this.#blobs.length - 1;
    if (last >= 0 && (this.#blobs[last]?.size ?? 0) < BLOB_LINES) return last;
    this.#blobs.push(new Set());
    return last + 1;
  }
}
