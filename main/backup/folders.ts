import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The part of a file system that says in which folders backups are. */
export interface BackupFolders {
  /** The folders within a folder. */
  names(folder: string): Promise<readonly string[]>;
  /** Fails where the folder around it is not there: a disk that is not connected must not become a folder. */
  make(folder: string, name: string): Promise<void>;
  /** Makes Adit's own folder, which is always there to be made. */
  makeOwn(folder: string): Promise<void>;
  /** Whether `folder` is `other` or lies in it, whatever links lead there. */
  isWithin(folder: string, other: string): Promise<boolean>;
  /** Whether one disk holds both; true where that cannot be known. */
  sameDisk(folder: string, other: string): Promise<boolean>;
}

const real = (path: string): Promise<string> => realpath(path).catch(() => path);

export const nodeFolders: BackupFolders = {
  names: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  },
  make: async (folder, name) => {
    await mkdir(join(folder, name), { mode: 0o700 }).catch((cause: unknown) => {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    });
  },
  makeOwn: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  isWithin: async (folder, other) => `${await real(folder)}${sep}`.startsWith(`${await real(other)}${sep}`),
  sameDisk: async (folder, other) => {
    const [one, two] = await Promise.all([stat(folder).catch(() => null), stat(other).catch(() => null)]);
    return one === null || two === null || one.dev === two.dev;
  },
};
