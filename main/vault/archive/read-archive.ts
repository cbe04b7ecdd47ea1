import type { z } from 'zod';
import type { ArchiveError } from '../../../shared/bridge/archive-errors';
import type { Result } from '../../../shared/model/result';
import { succeed } from '../../../shared/model/result';
import { checkedBytes } from './entry-bytes';
import { fault } from './errors';
import type { ArchiveLimits } from './limits';
import { archiveLimits } from './limits';
import type { ArchiveManifest, ManifestEntry } from './manifest';
import { readEntryName } from './names';
import type { OpenArchive, OpenArchiveOptions } from './open-archive';
import { openArchive } from './open-archive';
import { asValue, guarded } from './outcome';
import { readRecords } from './read-records';
import type { ArchiveSource } from './source';
import { streamOf } from './streams';

/** The schema of each table's records. */
export type RecordSchemas = ReadonlyMap<string, z.ZodType>;

/** How much of the content was read, of how much the manifest claims. */
export interface ReadProgress {
  readonly bytes: number;
  readonly total: number;
}

export interface ReadArchiveOptions extends OpenArchiveOptions {
  /** The schemas for a version of the records; null for a version that this Adit does not know yet. */
  readonly schemas: (version: number) => RecordSchemas | null;
  /** The newest version of the records that this Adit knows, for the refusal. */
  readonly schema: number;
  readonly limits?: Partial<ArchiveLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Takes what is read. Nothing is accepted before {@link readArchive} has returned success: write into a new database,
 * and on any other outcome drop it. Each call is awaited, so a slow sink slows reading and nothing piles up.
 */
export interface ArchiveSink {
  /** Called first, with counts and sizes: room can be checked here. */
  begin?(manifest: ArchiveManifest): Promise<void>;
  /** Records of one table, each as its schema gave it back. */
  records(table: string, values: readonly unknown[]): Promise<void>;
  /** The stream fails where the content is not what the manifest says. What is left unread is still checked. */
  attachment(id: string, content: ReadableStream<Uint8Array>, bytes: number): Promise<void>;
}

class ArchiveReader {
  readonly #archive: OpenArchive;
  readonly #sink: ArchiveSink;
  readonly #options: ReadArchiveOptions;
  readonly #limits: ArchiveLimits;
  readonly #schemas: RecordSchemas;
  readonly #total: number;
  #bytes = 0;

  constructor(archive: OpenArchive, sink: ArchiveSink, options: ReadArchiveOptions, limits: ArchiveLimits) {
    const { schema: version, app, entries } = archive.manifest;
    const schemas = options.schemas(version);
    if (schemas === null) throw fault('archive/newer', { version, supported: options.schema, app });
    this.#archive = archive;
    this.#sink = sink;
    this.#options = options;
    this.#limits = limits;
    this.#schemas = schemas;
    this.#total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async read(): Promise<void> {
    const { manifest } = this.#archive;
    await guarded(() => this.#sink.begin?.(manifest));
    const unknown = Object.keys(manifest.records).find((table) => !this.#schemas.has(table));
    if (unknown !== undefined) throw fault('archive/table', { table: unknown.slice(0, 80) });
    for (const entry of manifest.entries) {
      this.#options.signal?.throwIfAborted();
      await this.#entry(entry);
    }
    this.#options.signal?.throwIfAborted();
  }

  async #entry(entry: ManifestEntry): Promise<void> {
    const name = readEntryName(entry.name);
    const file = this.#archive.directory.get(entry.name);
    if (file === undefined) throw fault('archive/missing-entry', { name: entry.name });
    const content = this.#counted(checkedBytes(file, entry, this.#options.signal));
    if (entry.kind === 'records' && name?.kind === 'records') await this.#records(content, entry, name.table);
    if (name?.kind === 'attachment') await this.#attachment(content, entry, name.id);
  }

  async #records(content: AsyncIterable<Uint8Array>, entry: ManifestEntry & { kind: 'records' }, table: string) {
    const schema = this.#schemas.get(table);
    if (schema === undefined) throw fault('archive/table', { table });
    const { name, records } = entry;
    for await (const values of readRecords(content, { name, records, schema, limits: this.#limits })) {
      await guarded(() => this.#sink.records(table, values));
    }
  }

  async #attachment(content: AsyncGenerator<Uint8Array, void>, { bytes }: ManifestEntry, id: string): Promise<void> {
    let failure: { readonly cause: unknown } | null = null;
    const watched = async function* () {
      try {
        yield* content;
      } catch (cause) {
        failure = { cause };
        throw cause;
      }
    };
    // The sink's stream does not end the content where the sink leaves it: the rest is read here, to be checked.
    const rest = watched();
    const lent = { [Symbol.asyncIterator]: () => ({ next: () => rest.next() }) };
    try {
      await guarded(() => this.#sink.attachment(id, streamOf(lent), bytes));
    } catch (cause) {
      await rest.return();
      // What broke the content comes before what the sink made of it.
      throwIfSet(failure);
      throw cause;
    }
    for await (const _ of rest);
  }

  async *#counted(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
    for await (const piece of content) {
      this.#bytes += piece.length;
      this.#options.onProgress?.({ bytes: this.#bytes, total: this.#total });
      yield piece;
    }
  }
}

const throwIfSet = (failure: { readonly cause: unknown } | null): void => {
  if (failure !== null) throw failure.cause;
};

/**
 * Reads an archive of any version, sealed or plain, into a sink, and checks everything: outside, directory, manifest,
 * sizes, hashes, counts, and each record against its schema. Memory is bounded whatever the size.
 *
 * Fails with an `archive/…` error. Throws what the sink throws.
 */
export const readArchive = (
  input: Blob | ArchiveSource,
  sink: ArchiveSink,
  options: ReadArchiveOptions,
): Promise<Result<ArchiveManifest, ArchiveError>> =>
  asValue(async () => {
    options.signal?.throwIfAborted();
    const limits = { ...archiveLimits, ...options.limits };
    const archive = await openArchive(input, options, limits);
    await new ArchiveReader(archive, sink, options, limits).read();
    return succeed(archive.manifest);
  }, options.signal);

const nothing: ArchiveSink = {
  records: () => Promise.resolve(),
  attachment: () => Promise.resolve(),
};

/** Reads and checks an archive and keeps nothing: the drill after a backup, and the first pass before an import. */
export const verifyArchive = (
  input: Blob | ArchiveSource,
  options: ReadArchiveOptions,
): Promise<Result<ArchiveManifest, ArchiveError>> => readArchive(input, nothing, options);
