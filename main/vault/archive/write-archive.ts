import type { ByteChannel } from './channel';
import { openChannel } from './channel';
import { Cutter } from './cutter';
import type { ArchiveSeal } from './key';
import type { ArchiveLabel, ManifestEntry } from './manifest';
import { buildManifest } from './manifest';
import { attachmentName, manifestName, readEntryName, recordsName } from './names';
import { PieceHash } from './piece-hash';
import type { ArchiveRecord } from './record-runs';
import { RecordRuns } from './record-runs';
import { sealing } from './seal';
import { chunksOf, streamOf } from './streams';
import { zipWriter } from './zip';

/** One attachment as it is written. It is opened only when its turn comes. */
export interface ArchiveAttachment {
  readonly id: string;
  open(): ReadableStream<Uint8Array>;
}

/** How much of the content has gone through. */
export interface WriteProgress {
  readonly records: number;
  readonly attachments: number;
  readonly bytes: number;
}

export interface WriteArchiveOptions extends ArchiveLabel {
  /** Null writes a plain zip, which any program can open. */
  readonly seal: ArchiveSeal | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
}

interface Measured {
  readonly bytes: number;
  readonly hash: string;
}

/** The order of the source is the order of the file, so that the same content gives the same plain bytes. */
class ArchiveWriter {
  readonly #zip: ReturnType<typeof zipWriter>;
  readonly #options: WriteArchiveOptions;
  readonly #entries: ManifestEntry[] = [];
  readonly #progress = { records: 0, attachments: 0, bytes: 0 };

  constructor(writable: WritableStream<Uint8Array>, options: WriteArchiveOptions) {
    this.#zip = zipWriter(writable);
    this.#options = options;
  }

  async records(runs: RecordRuns): Promise<void> {
    for (let part = 1, table = await runs.begin(); table !== null; part += 1, table = await runs.begin()) {
      const name = recordsName(table, part);
      const measured = await this.#add(name, runs.lines(), true);
      this.#entries.push({ kind: 'records', name, records: runs.written, ...measured });
      this.#progress.records += runs.written;
      this.#report();
    }
  }

  async attachment(attachment: ArchiveAttachment): Promise<void> {
    const name = attachmentName(attachment.id);
    // Scans, photographs and office files are compressed already; and what is stored cannot be a zip bomb.
    const measured = await this.#add(name, chunksOf(attachment.open()), false);
    this.#entries.push({ kind: 'attachment', name, ...measured });
    this.#progress.attachments += 1;
    this.#report();
  }

  async finish(): Promise<void> {
    const tableOf = (name: string): string => {
      const entry = readEntryName(name);
      return entry?.kind === 'records' ? entry.table : '';
    };
    const manifest = buildManifest(this.#options, this.#entries, tableOf);
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    await this.#add(manifestName, chunksOf(new Blob([bytes]).stream()), true);
    await this.#zip.close();
  }

  async #add(name: string, content: AsyncIterable<Uint8Array>, deflated: boolean): Promise<Measured> {
    const hash = new PieceHash();
    const before = this.#progress.bytes;
    const stream = streamOf(this.#pieces(content, hash));
    await this.#zip.add(name, stream, deflated ? {} : { level: 0 });
    return { bytes: this.#progress.bytes - before, hash: await hash.finish() };
  }

  async *#pieces(content: AsyncIterable<Uint8Array>, hash: PieceHash): AsyncGenerator<Uint8Array, void> {
    const cutter = new Cutter();
    for await (const chunk of content) {
      for (const piece of cutter.push(chunk)) {
        await hash.add(piece);
        yield this.#passed(piece);
      }
    }
    const rest = cutter.rest();
    if (rest.length === 0) return;
    await hash.add(rest);
    yield this.#passed(rest);
  }

  #passed(piece: Uint8Array): Uint8Array {
    this.#options.signal?.throwIfAborted();
    this.#progress.bytes += piece.length;
    this.#report();
    return piece;
  }

  #report(): void {
    this.#options.onProgress?.({ ...this.#progress });
  }
}

const write = async (
  { writable }: ByteChannel,
  runs: RecordRuns,
  attachments: AsyncIterable<ArchiveAttachment>,
  options: WriteArchiveOptions,
): Promise<void> => {
  const writer = new ArchiveWriter(writable, options);
  options.signal?.throwIfAborted();
  try {
    await writer.records(runs);
  } finally {
    await runs.close();
  }
  for await (const attachment of attachments) await writer.attachment(attachment);
  await writer.finish();
};

/**
 * Writes one archive as a stream: records, then attachments, then the manifest. Memory is bounded by a few pieces of
 * 1 MiB and by one short line of manifest an entry, whatever the size.
 *
 * Records are best given table by table; a table that comes back opens another entry. The stream fails with what the
 * sources throw, or with the signal's reason; what was read of it by then is no archive, and reading it is refused.
 */
export const writeArchive = (
  records: AsyncIterable<ArchiveRecord>,
  attachments: AsyncIterable<ArchiveAttachment>,
  options: WriteArchiveOptions,
): ReadableStream<Uint8Array> => {
  const channel = openChannel();
  const abort = (): void => channel.fail(options.signal?.reason);
  options.signal?.addEventListener('abort', abort, { once: true });
  void write(channel, new RecordRuns(records), attachments, options)
    .catch(channel.fail)
    .finally(() => options.signal?.removeEventListener('abort', abort));
  return options.seal === null ? channel.readable : channel.readable.pipeThrough(sealing(options.seal, options.app));
};
