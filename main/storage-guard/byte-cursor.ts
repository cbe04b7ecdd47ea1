const VARINT_BYTES = 10;

/** Reads LevelDB's variable-length numbers and texts. What does not fit in makes `failed` true, and reads as nothing. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  #failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** True while there is more to read. */
  get more(): boolean {
    return !this.#failed && this.#at < this.#bytes.length;
  }

  /** Exact up to 2^53, which is beyond every file's number and size. */
  varint(): number {
    let value = 0;
    for (let index = 0; index < VARINT_BYTES; index += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) break;
      this.#at += 1;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) return value;
    }
    this.#failed = true;
    return 0;
  }

  take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) this.#failed = true;
    if (this.#failed) return new Uint8Array();
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  /** A length and as many bytes. */
  text(): Uint8Array {
    return this.take(this.varint());
  }
}
