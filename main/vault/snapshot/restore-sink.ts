import type { Dexie } from 'dexie';
import { createSHA256 } from 'hash-wasm';
import { CHUNK_BYTES } from '../../../shared/bridge/vault-contract';
import { attachmentRecordSchema } from '../../../shared/bridge/vault-records';
import { fault as archiveFault } from '../archive/errors';
import type { ArchiveManifest } from '../archive/manifest';
import type { ArchiveSink } from '../archive/read-archive';
import type { Bytes } from '../crypto/bytes';
import type { Header } from '../crypto/header';
import { type KeyRing, openMatterKey } from '../crypto/key-ring';
import { openBytes } from '../crypto/sealed-row';
import { createDatabase, rowsOf } from '../database/database';
import type { FormatRow, Head } from '../database/meta';
import type { Migration } from '../database/migrations/migration';
import { checkRoom } from '../database/room';
import { isTaken, storageFault } from '../database/storage-fault';
import { openRecord } from '../repositories/envelope';
import { chunkRows } from './chunk-frames';
import { PACKS, type PackRow, packsFrom } from './pack-rows';
import type { AnyRow } from './row-text';

/** What a database says of itself, held back until all else is checked: until then it is no vault. */
export interface HeldMeta {
  readonly format: FormatRow;
  readonly header: Header;
  readonly head: Head;
}

const mismatch = (table: string) => archiveFault('archive/content', { table });

const work = async (table: string, write: () => PromiseLike<unknown>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    throw isTaken(error) ? mismatch(table) : storageFault(error);
  }
};

/** Fills a new database from a backup. Chunks are opened as they come; the other rows are checked when all are there. */
export class RestoreSink implements ArchiveSink {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  readonly #ring: () => KeyRing;
  readonly #meta: AnyRow[] = [];
  readonly #packs: PackRow[] = [];
  #database: Dexie | null = null;

  constructor(name: string, migrations: readonly Migration[], ring: () => KeyRing) {
    this.#name = name;
    this.#migrations = migrations;
    this.#ring = ring;
  }

  /** Null before the archive's beginning was read. */
  get database(): Dexie | null {
    return this.#database;
  }

  meta(): HeldMeta {
    const [format, head, header] = [...this.#meta].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    const isWhole = format?.id === 'format' && head?.id === 'head' && header?.id === 'header';
    if (!isWhole || this.#meta.length !== 3) throw mismatch('meta');
    return { format: format as FormatRow, head: head as Head, header: header as Header };
  }

  /** The files of the packs that came by. */
  packs(): readonly Bytes[] {
    return packsFrom(this.#packs);
  }

  async begin({ purpose, schema, entries }: ArchiveManifest): Promise<void> {
    if (purpose !== 'backup') throw archiveFault('archive/purpose', { found: purpose, wanted: 'backup' });
    await checkRoom(entries.reduce((sum, { bytes }) => sum + bytes, 0));
    // As it was: the steps that follow are taken when it is first opened, as with any older database.
    const migrations = this.#migrations.filter(({ version }) => version <= schema);
    this.#database = await createDatabase(this.#name, migrations);
  }

  async records(table: string, values: readonly unknown[]): Promise<void> {
    if (table === PACKS) {
      this.#packs.push(...(values as readonly PackRow[]));
      return;
    }
    const rows = values as readonly AnyRow[];
    if (table === 'meta') this.#meta.push(...rows);
    else await work(table, () => this.#filled().table(table).bulkAdd(rows));
  }

  async attachment(id: string, content: ReadableStream<Uint8Array>): Promise<void> {
    const database = this.#filled();
    const row = await rowsOf(database, 'attachments').get(id);
    const keyRow = row === undefined ? undefined : await rowsOf(database, 'keys').get(row.keyId);
    if (row === undefined || keyRow === undefined) throw mismatch('attachments');
    const opened = async () => {
      const key = await openMatterKey(this.#ring(), keyRow, row.matterId);
      return { key, record: await openRecord('attachments', attachmentRecordSchema, key, row) };
    };
    const { key, record } = await opened().catch(() => {
      throw mismatch('attachments');
    });
    const found = { bytes: 0, chunks: 0 };
    const hasher = await createSHA256();
    for await (const chunk of chunkRows(content, row)) {
      const plain = await openBytes(key.key, 'chunks', chunk).catch(() => {
        throw mismatch('chunks');
      });
      // Only full chunks have others after them.
      if (found.bytes !== found.chunks * CHUNK_BYTES) throw mismatch('chunks');
      hasher.update(plain);
      found.bytes += plain.length;
      found.chunks += 1;
      await work('chunks', () => rowsOf(database, 'chunks').add(chunk));
    }
    const { bytes, chunks, sha256 } = record.value;
    const isWhole = found.bytes === bytes && found.chunks === chunks && hasher.digest('hex') === sha256;
    if (!isWhole) throw mismatch('chunks');
  }

  #filled(): Dexie {
    if (this.#database === null) throw new Error('no beginning');
    return this.#database;
  }
}
