// The entry without workers and WebAssembly: the vault page's content policy allows neither from a string, and native
// CompressionStream is faster than both.
import { configure, Reader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { ArchiveSource } from './source';

export type { Entry as ZipEntry, FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** Reading asks the source for ranges of this size. */
const chunkSize = 256 * 1024;

configure({ useWebWorkers: false, useCompressionStream: true, chunkSize });

class SourceReader extends Reader<ArchiveSource> {
  readonly #source: ArchiveSource;

  constructor(source: ArchiveSource) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return await this.#source.read(offset, Math.min(length, this.size - offset));
  }
}

/** Midnight of 1 January 1980, the first moment that a zip can state: no entry tells when it was made. */
const noDate = 0x00_21_00_00;

/** 64-bit sizes throughout, as no size is known ahead; no dates, no attributes, no platform. */
export const zipWriter = (writable: WritableStream<Uint8Array>): ZipWriter<unknown> =>
  new ZipWriter(writable, {
    zip64: true,
    extendedTimestamp: false,
    rawLastModDate: noDate,
    msDosCompatible: true,
    bufferedWrite: false,
    keepOrder: true,
  });

/** Strict: two readings of the same bytes are refused. Names are the caller's to check. */
export const zipReader = (source: ArchiveSource): ZipReader<unknown> =>
  new ZipReader(new SourceReader(source), { strictness: 'strict', filenameValidation: 'tolerant' });
