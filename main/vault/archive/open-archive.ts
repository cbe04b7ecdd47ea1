import type { ArchiveError } from '../../../shared/bridge/archive-errors';
import type { Result } from '../../../shared/model/result';
import { succeed } from '../../../shared/model/result';
import { concat } from './bytes';
import type { Directory } from './directory';
import { readDirectory } from './directory';
import { entryPieces } from './entry-bytes';
import { fault } from './errors';
import { checkHeader, readHeader, startsSealed } from './header';
import type { KeyDescription, OpenKey } from './key';
import { fileKeys } from './key';
import type { ArchiveLimits } from './limits';
import type { ArchiveManifest } from './manifest';
import { parseManifest } from './manifest';
import { manifestName, readEntryName } from './names';
import { asValue, guarded } from './outcome';
import { openSealed } from './sealed-source';
import type { ArchiveSource } from './source';
import { readRange, sourceOf } from './source';

const zipStart = 0x50_4b_03_04;

const isSealed = async (source: ArchiveSource): Promise<boolean> => {
  const start = await readRange(source, 0, Math.min(8, source.size));
  if (startsSealed(start)) return true;
  const isZip = start.length >= 4 && new DataView(start.buffer, start.byteOffset).getUint32(0) === zipStart;
  if (!isZip) throw fault('archive/not-an-archive', {});
  return false;
};

/** What can be known without a key: whether the file is sealed, and which key opens it. */
export type ArchiveOutside = { readonly sealed: false } | { readonly sealed: true; readonly key: KeyDescription };

/** Looks at a file from outside, to know what to ask for. */
export const inspectArchive = (input: Blob | ArchiveSource): Promise<Result<ArchiveOutside, ArchiveError>> =>
  asValue<ArchiveOutside>(async () => {
    const source = sourceOf(input);
    if (!(await isSealed(source))) return succeed({ sealed: false });
    const { key } = await readHeader(source);
    return succeed({ sealed: true, key });
  });

export interface OpenArchiveOptions {
  /** Finds the key of a sealed file. */
  readonly openKey: OpenKey;
  /** Refuses plain files: whoever can write to a folder of backups could otherwise put a forged one there. */
  readonly sealedOnly: boolean;
}

const unseal = async (source: ArchiveSource, { openKey, sealedOnly }: OpenArchiveOptions): Promise<ArchiveSource> => {
  if (!(await isSealed(source))) {
    if (sealedOnly) throw fault('archive/not-sealed', {});
    return source;
  }
  const header = await readHeader(source);
  const key = await guarded(() => openKey(header.key));
  if (key === null) throw fault('archive/no-key', {});
  const keys = await fileKeys(key, header.salt);
  await checkHeader(header, keys);
  return openSealed(source, header, keys);
};

/** An archive whose outside, directory and manifest agree. The content of its entries is not read yet. */
export interface OpenArchive {
  readonly directory: Directory;
  readonly manifest: ArchiveManifest;
}

const readManifest = async (directory: Directory): Promise<ArchiveManifest> => {
  const entry = directory.get(manifestName);
  if (entry === undefined) throw fault('archive/missing-entry', { name: manifestName });
  const parts: Uint8Array[] = [];
  for await (const part of entryPieces(entry)) parts.push(part);
  return parseManifest(new TextDecoder().decode(concat(parts)));
};

/** Directory and manifest must name the same entries with the same sizes, each once. */
const checkAgreement = (directory: Directory, { entries, attachments, records }: ArchiveManifest): void => {
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length) throw fault('archive/manifest', { place: 'entries' });
  for (const { name, kind, bytes } of entries) {
    if (readEntryName(name)?.kind !== kind) throw fault('archive/manifest', { place: 'entries' });
    const found = directory.get(name);
    if (found === undefined) throw fault('archive/missing-entry', { name });
    if (found.uncompressedSize !== bytes) throw fault('archive/damaged', { entry: name });
  }
  for (const name of directory.keys()) {
    if (name !== manifestName && !names.has(name)) throw fault('archive/entry-name', { name });
  }
  const found = entries.filter(({ kind }) => kind === 'attachment').length;
  if (found !== attachments) throw fault('archive/count', { entry: 'attachments', claimed: attachments, found });
  checkRecordCounts(entries, records);
};

const checkRecordCounts = (entries: ArchiveManifest['entries'], claims: ArchiveManifest['records']): void => {
  const counts = new Map<string, number>(Object.keys(claims).map((table) => [table, 0]));
  for (const entry of entries) {
    const name = readEntryName(entry.name);
    if (entry.kind === 'records' && name?.kind === 'records') {
      counts.set(name.table, (counts.get(name.table) ?? 0) + entry.records);
    }
  }
  for (const [table, found] of counts) {
    const claimed = Object.hasOwn(claims, table) ? (claims[table] ?? 0) : 0;
    if (claimed !== found) throw fault('archive/count', { entry: table, claimed, found });
  }
};

/** Opens an archive as far as its manifest. Throws archive faults. */
export const openArchive = async (
  input: Blob | ArchiveSource,
  options: OpenArchiveOptions,
  limits: ArchiveLimits,
): Promise<OpenArchive> => {
  const source = await unseal(sourceOf(input), options);
  const directory = await readDirectory(source, limits);
  const manifest = await readManifest(directory);
  checkAgreement(directory, manifest);
  return { directory, manifest };
};
