import { asFault, fault, shown } from './errors';
import type { ArchiveLimits } from './limits';
import { within } from './limits';
import type { EntryName } from './names';
import { manifestName, readEntryName } from './names';
import type { ArchiveSource } from './source';
import type { FileEntry, ZipEntry } from './zip';
import { zipReader } from './zip';
import { checkZipTail } from './zip-tail';

/** The entries of a zip by name, each found to be of a kind that Adit writes. Nothing of their content is read yet. */
export type Directory = ReadonlyMap<string, FileEntry>;

const stored = 0;
const deflated = 8;
const localHeaderLength = 30;

const methodOf = ({ kind }: EntryName): number => (kind === 'attachment' ? stored : deflated);

const asFile = (entry: ZipEntry): FileEntry => {
  const name = readEntryName(entry.filename);
  if (name === null || entry.directory) throw fault('archive/entry-name', { name: shown(entry.filename) });
  const plain = !entry.encrypted && entry.compressionMethod === methodOf(name);
  if (!plain) throw fault('archive/damaged', { entry: entry.filename });
  return entry;
};

/** Claims are checked before a byte is inflated; what comes out is held to the claim later. */
const checkClaims = (entries: Iterable<FileEntry>, limits: ArchiveLimits): void => {
  let [records, total] = [0, 0];
  for (const { filename, uncompressedSize } of entries) {
    const kind = readEntryName(filename)?.kind;
    if (kind === 'manifest') within(limits, 'manifest', uncompressedSize);
    if (kind === 'attachment') within(limits, 'attachment', uncompressedSize);
    if (kind === 'records') records += uncompressedSize;
    total += uncompressedSize;
    within(limits, 'records', records);
    within(limits, 'total', total);
  }
};

/** Entries that share bytes make a small file unpack into a huge one. */
const checkOverlap = (entries: Iterable<FileEntry>): void => {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw fault('archive/damaged', { entry: entry.filename });
    end = entry.offset + localHeaderLength + entry.rawFilename.length + entry.compressedSize;
  }
};

async function* listed(source: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  try {
    yield* zipReader(source).getEntriesGenerator();
  } catch (cause) {
    throw asFault(cause, '');
  }
}

/** Reads and checks the list of entries. Throws archive faults. */
export const readDirectory = async (source: ArchiveSource, limits: ArchiveLimits): Promise<Directory> => {
  await checkZipTail(source, limits);
  const entries = new Map<string, FileEntry>();
  for await (const entry of listed(source)) {
    const file = asFile(entry);
    if (entries.has(file.filename)) throw fault('archive/duplicate-entry', { name: file.filename });
    entries.set(file.filename, file);
    within(limits, 'entries', entries.size);
  }
  if (!entries.has(manifestName)) throw fault('archive/missing-entry', { name: manifestName });
  checkClaims(entries.values(), limits);
  checkOverlap(entries.values());
  return entries;
};
