import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DirectoryRecord, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root } from './build';

/** Every file below a folder, as paths from it with slashes; links are named, not followed. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** The files of an archive, folders left out. */
export function filesInArchive(archive: string): readonly string[] {
  const paths = listPackage(archive, { isPack: false }).map((path) => relative('/', path.replaceAll('\\', '/')));
  const folders = new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  return paths.filter((path) => !folders.has(path)).sort();
}

/** What was built and may be packed. Written out here a second time, so that a wider list in the configuration shows. */
export function filesToPack(): readonly string[] {
  const built = ['main', 'preload', 'vault', 'renderer'].flatMap((part) =>
    filesBelow(join(root, 'out', part)).map((path) => `out/${part}/${path}`),
  );
  return [...built, 'package.json'].sort();
}

export const textInArchive = (archive: string, path: string): string => extractFile(archive, path).toString('utf8');

export const headerHash = (archive: string): string => sha256(getRawHeader(archive).headerString);

/**
 * Holds an archive against the hash that its program carries, as Electron does it: the header first, then each block of
 * each file against the header.
 *
 * @returns the first thing that does not match, or null
 */
export function tamperedIn(archive: string, recorded: string): string | null {
  const { header, headerString, headerSize } = getRawHeader(archive);
  if (sha256(headerString) !== recorded) return 'header';
  const start = 8 + headerSize;
  const handle = openSync(archive, 'r');
  try {
    return tamperedBelow(header, '', (offset, size) => {
      const data = Buffer.alloc(size);
      readSync(handle, data, 0, size, start + offset);
      return data;
    });
  } finally {
    closeSync(handle);
  }
}

type Read = (offset: number, size: number) => Buffer;

function tamperedBelow(folder: DirectoryRecord, prefix: string, read: Read): string | null {
  for (const [name, entry] of Object.entries(folder.files)) {
    const path = `${prefix}${name}`;
    if ('files' in entry) {
      const found = tamperedBelow(entry, `${path}/`, read);
      if (found !== null) return found;
    } else if ('integrity' in entry) {
      const { blockSize, blocks } = entry.integrity;
      const data = read(Number(entry.offset), entry.size);
      const same = blocks.every(
        (hash, index) => sha256(data.subarray(index * blockSize, (index + 1) * blockSize)) === hash,
      );
      if (!same) return path;
    }
  }
  return null;
}

/** As the wire holds it; `@electron/fuses` has the name but does not give it out. */
const FUSE_ON: number = '1'.charCodeAt(0);

/** The fuses of a program or a .app, by name. */
export async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const known = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(known.map(([name, index]) => [name, wire[index] === FUSE_ON]));
}

/** What Adit's fuses are to be, written out a second time. */
export const FUSES_WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

export const readBytes = (...path: readonly string[]): Buffer => readFileSync(join(...path));
