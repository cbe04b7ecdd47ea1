import { CHUNK_BYTES } from '../../../shared/bridge/vault-contract';
import type { AttachmentRecord, Bytes, Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import { type SealedRow, sealBytes } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { Beside } from '../database/draft';
import { checkRoom } from '../database/room';
import { storageFault, writeFault } from '../database/storage-fault';
import { type Fault, fault } from '../fault';
import { rowDraft } from '../repositories/records';
import { openMatter, type Session } from '../session';
import { withRow } from '../summaries/entry';
import { chunkPlace, discard } from './chunk';
import { ChunkWriter } from './chunk-writer';
import { FileHash } from './file-hash';

/** What is known of a file before its first byte. */
export interface UploadStart {
  readonly matterId: string;
  readonly name: string;
  readonly type?: string | undefined;
  readonly bytes?: number | undefined;
}

/** A file on its way in. */
interface Upload {
  readonly id: string;
  readonly start: UploadStart;
  readonly hash: FileHash;
  readonly writer: ChunkWriter;
  received: number;
  chunks: number;
  /** Settles when every chunk that was taken is stored and hashed, or refused. */
  stored: Promise<unknown>;
  /** Why a chunk could not be stored. Those behind it are no use then: the file can only be cancelled. */
  refusal: Fault | null;
}

const NOTHING_YET = { received: 0, chunks: 0, stored: Promise.resolve(), refusal: null } as const;

/** The files that are being taken in. Until one is finished, only its chunks and the mark of its beginning are stored. */
export class Uploads {
  readonly #session: Session;
  readonly #open = new Map<string, Upload>();

  constructor(session: Session) {
    this.#session = session;
  }

  async begin(start: UploadStart): Promise<{ readonly id: string; readonly chunkBytes: number }> {
    const { key } = await openMatter(this.#session, start.matterId);
    await checkRoom(start.bytes ?? 0);
    const id = crypto.randomUUID();
    const place = { table: 'uploads', id, matterId: start.matterId, rev: 1, schema: 1, keyId: key.id };
    const mark = await sealBytes(key.key, place, new Uint8Array());
    await this.#stored(rowsOf(this.#session.database, 'uploads').add(mark));
    const { database } = this.#session;
    const writer = new ChunkWriter((rows) => this.#stored(rowsOf(database, 'chunks').bulkAdd(rows)));
    this.#open.set(id, { id, start, hash: new FileHash(), writer, ...NOTHING_YET });
    return { id, chunkBytes: CHUNK_BYTES };
  }

  /**
   * Takes the next chunk, and answers when it is hashed and on the disk. Chunks may be sent ahead: the next are sealed
   * and hashed while the last is being written, so that neither the disk nor the processor waits for the other.
   */
  async append(id: string, index: number, bytes: Bytes): Promise<{ readonly received: number }> {
    const upload = this.#find(id);
    this.#take(upload, index, bytes);
    const { received } = upload;
    const stored = this.#store(upload, index, bytes);
    upload.stored = Promise.allSettled([upload.stored, stored]);
    await stored;
    return { received };
  }

  /** Makes an attachment of the chunks, in the transaction that makes it part of its matter. */
  async finish(id: string, expected: string | undefined): Promise<Written<Stored<AttachmentRecord>>> {
    const upload = this.#find(id);
    await upload.stored;
    if (upload.refusal !== null) throw upload.refusal;
    const sha256 = await upload.hash.digest();
    if (expected !== undefined && expected !== sha256) {
      await this.cancel(id);
      throw fault('attachment/hash', {});
    }
    const written = await this.#record(upload, sha256);
    this.#forget(upload);
    return written;
  }

  async cancel(id: string): Promise<null> {
    const upload = this.#find(id);
    this.#open.delete(id);
    await upload.stored;
    this.#forget(upload);
    await discard(this.#session.database, id);
    return null;
  }

  /** Ends what is under way, as a lock does. The next unlock clears away what is stored of it. */
  close(): void {
    for (const upload of this.#open.values()) this.#forget(upload);
  }

  #forget({ id, hash }: Upload): void {
    this.#open.delete(id);
    hash.close();
  }

  /** Refuses what is not the chunk that follows. */
  #take(upload: Upload, index: number, bytes: Bytes): void {
    if (upload.refusal !== null) throw upload.refusal;
    if (index !== upload.chunks) throw fault('attachment/out-of-order', { expected: upload.chunks, found: index });
    const whole = upload.received === upload.chunks * CHUNK_BYTES;
    if (!whole || bytes.length === 0 || bytes.length > CHUNK_BYTES) {
      throw fault('attachment/chunk-size', { expected: CHUNK_BYTES, found: bytes.length });
    }
    upload.chunks += 1;
    upload.received += bytes.length;
  }

  async #store(upload: Upload, index: number, bytes: Bytes): Promise<void> {
    // Asked for before anything is awaited, or a later chunk could come before this one.
    const hashed = upload.hash.add(bytes);
    // Heard of below: until the chunk is written or refused, the file must not be cleared away.
    hashed.catch(() => undefined);
    try {
      await upload.writer.add(await this.#seal(upload, index, bytes));
      await hashed;
    } catch (error) {
      upload.refusal ??= storageFault(error);
      throw error;
    }
  }

  async #seal({ id, start: { matterId } }: Upload, index: number, bytes: Bytes): Promise<SealedRow> {
    const { key } = await openMatter(this.#session, matterId);
    return await sealBytes(key.key, chunkPlace(id, matterId, key.id, index), bytes);
  }

  #record(upload: Upload, sha256: string): Promise<Written<Stored<AttachmentRecord>>> {
    const { writer } = this.#session;
    const { id, start, chunks, received: bytes } = upload;
    return writer.write(async () => {
      const matter = await openMatter(this.#session, start.matterId);
      const at = writer.now();
      const type = start.type === undefined ? {} : { type: start.type };
      const value = { name: start.name, ...type, bytes, chunks, sha256 };
      const record = { id, rev: 1, createdAt: at, updatedAt: at, value };
      const entry = { ...withRow(matter.entry, 'attachments', 0, 1), updatedAt: at };
      const beside: Beside = { tables: ['uploads'], run: (database) => rowsOf(database, 'uploads').delete(id) };
      const puts = [rowDraft('attachments', matter, record)];
      const line = { id: entry.id, entry };
      return { draft: { action: 'attachments.add', matterId: entry.id, puts, entry: line, beside }, value: record };
    });
  }

  #find(id: string): Upload {
    const upload = this.#open.get(id);
    if (upload === undefined) throw fault('record/missing', { table: 'uploads' });
    return upload;
  }

  async #stored(work: PromiseLike<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      throw writeFault(error, this.#session.database);
    }
  }
}

/** Clears away what a stop in the middle of an attachment left behind. */
export async function discardUnfinished(session: Session): Promise<void> {
  for (const id of await rowsOf(session.database, 'uploads').toCollection().primaryKeys())
    await discard(session.database, id);
}
