import { toHex } from '../crypto/bytes';
import type { Bytes } from './bytes';
import { concat } from './bytes';

/** How many pieces may be in the hands of WebCrypto at once. */
const inFlight = 4;

/**
 * The hash of an entry: SHA-256 over the SHA-256 of each of its pieces, in hexadecimal. WebCrypto has no running hash,
 * and one in WebAssembly takes five times as long; pieces are hashed natively, beside compression and sealing.
 */
export class PieceHash {
  readonly #digests: Promise<ArrayBuffer>[] = [];

  async add(piece: Bytes): Promise<void> {
    this.#digests.push(crypto.subtle.digest('SHA-256', piece));
    await this.#digests.at(-inFlight);
  }

  async finish(): Promise<string> {
    const digests = await Promise.all(this.#digests);
    const whole = await crypto.subtle.digest('SHA-256', concat(digests.map((digest) => new Uint8Array(digest))));
    return toHex(new Uint8Array(whole));
  }
}
