import { createSHA256 } from 'hash-wasm';
import { CHUNK_BYTES } from '../../../shared/bridge/vault-contract';
import type { AttachmentRecord } from '../../../shared/bridge/vault-records';
import { Cutter } from '../archive/cutter';
import { fault as archiveFault } from '../archive/errors';
import { chunksOf } from '../archive/streams';
import { chunkPlace, discard } from '../attachments/chunk';
import type { Bytes } from '../crypto/bytes';
import type { MatterKey } from '../crypto/key-ring';
import { sealBytes } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { storageFault } from '../database/storage-fault';
import type { Session } from '../session';

/** Chunks of exactly the size in which attachments lie. */
async function* chunksOfFile(content: ReadableStream<Uint8Array>): AsyncGenerator<Bytes, void> {
  const cutter = new Cutter(CHUNK_BYTES);
  for await (const piece of chunksOf(content)) yield* cutter.push(piece);
  const rest = cutter.rest();
  if (rest.length > 0) yield rest;
}

/**
 * The files of a matter that is coming in. They are stored like those that are being added one by one, marked as
 * unfinished: a stop at any moment leaves only what the next unlock clears away.
 */
export class ArrivingFiles {
  readonly #session: Session;
  readonly #matterId: string;
  readonly #key: MatterKey;
  readonly #ids: string[] = [];

  constructor(session: Session, matterId: string, key: MatterKey) {
    this.#session = session;
    this.#matterId = matterId;
    this.#key = key;
  }

  /** The files that were begun. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Stores one file and holds it to its record. */
  async store(id: string, record: AttachmentRecord, content: ReadableStream<Uint8Array>): Promise<void> {
    const place = { table: 'uploads', id, matterId: this.#matterId, rev: 1, schema: 1, keyId: this.#key.id };
    const mark = await sealBytes(this.#key.key, place, new Uint8Array());
    await this.#put(() => rowsOf(this.#session.database, 'uploads').add(mark));
    this.#ids.push(id);
    const hasher = await createSHA256();
    let [index, bytes] = [0, 0];
    for await (const chunk of chunksOfFile(content)) {
      const row = await sealBytes(this.#key.key, chunkPlace(id, this.#matterId, this.#key.id, index), chunk);
      await this.#put(() => rowsOf(this.#session.database, 'chunks').add(row));
      hasher.update(chunk);
      index += 1;
      bytes += chunk.length;
    }
    const isWhole = index === record.chunks && bytes === record.bytes && hasher.digest('hex') === record.sha256;
    if (!isWhole) throw archiveFault('archive/content', { table: 'attachments' });
  }

  /** Leaves nothing of them. */
  async discard(): Promise<void> {
    for (const id of this.#ids) await discard(this.#session.database, id);
  }

  async #put(write: () => PromiseLike<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw storageFault(error);
    }
  }
}
