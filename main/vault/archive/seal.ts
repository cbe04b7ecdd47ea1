import type { Bytes } from './bytes';
import { chunkParams } from './chunk';
import { Cutter } from './cutter';
import { encodeHeader } from './header';
import type { ArchiveSeal, FileKeys } from './key';
import { fileKeys } from './key';

/** How many chunks may be in the hands of WebCrypto at once. */
const inFlight = 3;

class Sealer {
  readonly #cutter = new Cutter();
  readonly #pending: Promise<ArrayBuffer>[] = [];
  readonly #keys: FileKeys;
  readonly #binding: { readonly nonce: Bytes; readonly tag: Bytes };
  #index = 0;

  constructor(keys: FileKeys, nonce: Bytes, tag: Bytes) {
    this.#keys = keys;
    this.#binding = { nonce, tag };
  }

  async *push(chunk: Uint8Array): AsyncGenerator<Uint8Array, void> {
    for (const piece of this.#cutter.push(chunk)) {
      this.#seal(piece, false);
      if (this.#pending.length >= inFlight) yield* this.#take();
    }
  }

  async *finish(): AsyncGenerator<Uint8Array, void> {
    this.#seal(this.#cutter.rest(), true);
    while (this.#pending.length > 0) yield* this.#take();
  }

  #seal(piece: Bytes, last: boolean): void {
    const params = chunkParams(this.#binding, this.#index, last);
    this.#index += 1;
    this.#pending.push(crypto.subtle.encrypt(params, this.#keys.chunks, piece));
  }

  async *#take(): AsyncGenerator<Uint8Array, void> {
    const next = await this.#pending.shift();
    if (next !== undefined) yield new Uint8Array(next);
  }
}

/** Seals whatever passes through: header first, then chunks. */
export const sealing = ({ key, description }: ArchiveSeal, app: string): TransformStream<Uint8Array, Uint8Array> => {
  let sealer: Sealer | null = null;
  return new TransformStream<Uint8Array, Uint8Array>({
    async start(controller) {
      const salt = crypto.getRandomValues(new Uint8Array(32));
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const keys = await fileKeys(key, salt);
      const header = encodeHeader(app, description, salt, nonce);
      const tag = new Uint8Array(await crypto.subtle.sign('HMAC', keys.header, header));
      sealer = new Sealer(keys, nonce, tag);
      controller.enqueue(header);
      controller.enqueue(tag);
    },
    async transform(chunk, controller) {
      for await (const sealed of sealer?.push(chunk) ?? []) controller.enqueue(sealed);
    },
    async flush(controller) {
      for await (const sealed of sealer?.finish() ?? []) controller.enqueue(sealed);
    },
  });
};
