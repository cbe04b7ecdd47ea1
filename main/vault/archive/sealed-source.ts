import type { Bytes } from './bytes';
import { concat } from './bytes';
import { chunkOverhead, chunkParams } from './chunk';
import { pieceSize } from './cutter';
import { fault } from './errors';
import type { SealHeader } from './header';
import { bodyOffset } from './header';
import type { FileKeys } from './key';
import type { ArchiveSource } from './source';
import { readRange } from './source';

const stride = pieceSize + chunkOverhead;
/** One being read from, one being fetched ahead, and one for a directory that crosses a boundary. */
const kept = 3;

/** The content of a sealed file, opened chunk by chunk as it is asked for. No byte is given out unauthenticated. */
class SealedSource implements ArchiveSource {
  readonly size: number;
  readonly #file: ArchiveSource;
  readonly #header: SealHeader;
  readonly #keys: FileKeys;
  readonly #body: number;
  readonly #count: number;
  readonly #open = new Map<number, Promise<Bytes>>();

  constructor(file: ArchiveSource, header: SealHeader, keys: FileKeys) {
    this.#file = file;
    this.#header = header;
    this.#keys = keys;
    this.#body = file.size - bodyOffset(header);
    this.#count = Math.ceil(this.#body / stride);
    this.size = this.#body - this.#count * chunkOverhead;
    // Every file has a last chunk, and every chunk its tag.
    if (this.#count === 0 || this.size < (this.#count - 1) * pieceSize) throw fault('archive/truncated', {});
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const parts: Uint8Array[] = [];
    for (let at = offset; at < end; ) {
      const index = Math.floor(at / pieceSize);
      const start = index * pieceSize;
      const chunk = await this.#chunk(index);
      parts.push(chunk.subarray(at - start, end - start));
      at = start + pieceSize;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : concat(parts);
  }

  #chunk(index: number): Promise<Bytes> {
    const ahead = index + 1;
    const found = this.#fetch(index);
    if (this.#open.has(index - 1) && ahead < this.#count) this.#fetch(ahead);
    return found;
  }

  #fetch(index: number): Promise<Bytes> {
    const known = this.#open.get(index);
    if (known !== undefined) return known;
    const opened = this.#decrypt(index);
    // A chunk fetched ahead may fail before anybody asks for it; whoever asks gets the failure.
    opened.catch(() => undefined);
    this.#open.set(index, opened);
    const [oldest] = this.#open.keys();
    if (this.#open.size > kept && oldest !== undefined) this.#open.delete(oldest);
    return opened;
  }

  async #decrypt(index: number): Promise<Bytes> {
    const last = index === this.#count - 1;
    const length = last ? this.#body - index * stride : stride;
    const sealed = await readRange(this.#file, bodyOffset(this.#header) + index * stride, length);
    const plain = await this.#unseal(sealed, index, last);
    if (plain !== null) return plain;
    // The last chunk that is there opens as one with more to come: the end is missing.
    if (last && (await this.#unseal(sealed, index, false)) !== null) throw fault('archive/truncated', {});
    throw fault('archive/damaged', { entry: '' });
  }

  async #unseal(sealed: Bytes, index: number, last: boolean): Promise<Bytes | null> {
    const params = chunkParams(this.#header, index, last);
    const plain = await crypto.subtle.decrypt(params, this.#keys.chunks, sealed).catch(() => null);
    return plain === null ? null : new Uint8Array(plain);
  }
}

/** Throws `archive/truncated` where not even one chunk is there. */
export const openSealed = (file: ArchiveSource, header: SealHeader, keys: FileKeys): ArchiveSource =>
  new SealedSource(file, header, keys);
