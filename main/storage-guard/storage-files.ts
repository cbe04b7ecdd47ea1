import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFileSystem } from '../backup/file-system';
import { nodeFileSystem } from '../backup/node-file-system';

/** The part of a file system that looking at the vault's files needs. */
export interface StorageFiles extends Pick<BackupFileSystem, 'list' | 'open'> {
  /** The folders in a folder; none where there is no such folder. */
  readonly folders: (folder: string) => Promise<readonly string[]>;
}

/** For `catch`: a missing file is null, any other failure is one. */
export const ignoringMissing = (cause: unknown): null => {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
  throw cause;
};

async function folders(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder).catch(ignoringMissing)) ?? []) {
    // By what a link leads to, and that may be nothing.
    const info = await stat(join(folder, name)).catch(ignoringMissing);
    if (info?.isDirectory()) found.push(name);
  }
  return found;
}

/** The real file system. */
export const storageFiles: StorageFiles = { list: nodeFileSystem.list, open: nodeFileSystem.open, folders };

const DATABASE = /\.indexeddb\.leveldb$/;

/**
 * The databases of a session, by their path within its folder. None: nothing is there yet, or Chromium keeps it in
 * another form, which nothing here knows of.
 */
export async function databasesIn(session: string): Promise<readonly string[]> {
  const parent = 'IndexedDB';
  const names = await folders(join(session, parent));
  return names.filter((name) => DATABASE.test(name)).map((name) => join(parent, name));
}
