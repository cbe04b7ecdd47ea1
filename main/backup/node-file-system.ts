import type { FileHandle } from 'node:fs/promises';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFileSystem, FileReader, FileWriter, FolderEntry } from './file-system';

const list = async (folder: string): Promise<readonly FolderEntry[]> => {
  const found: FolderEntry[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A file may go while the folder is read: another program's business.
    const info = await stat(join(folder, entry.name)).catch(() => null);
    if (info !== null) found.push({ name: entry.name, bytes: info.size, modified: info.mtimeMs });
  }
  return found;
};

const writer = (file: FileHandle): FileWriter => ({
  write: async (bytes) => {
    // A short write is no failure to the system; the rest is written next.
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
  },
  sync: () => file.sync(),
  close: () => file.close(),
});

const reader = (file: FileHandle, size: number): FileReader => ({
  size,
  read: async (offset, length) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  },
  close: () => file.close(),
});

const syncFolder = async (folder: string): Promise<void> => {
  // Windows has no such call and does not need it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const openToRead = async (path: string): Promise<FileReader> => {
  const file = await open(path, 'r');
  try {
    return reader(file, (await file.stat()).size);
  } catch (cause) {
    await file.close();
    throw cause;
  }
};

/** The real file system. */
export const nodeFileSystem: BackupFileSystem = {
  list,
  // Readable by nobody else; sealed all the same.
  create: async (folder, name) => writer(await open(join(folder, name), 'wx', 0o600)),
  open: (folder, name) => openToRead(join(folder, name)),
  rename: (folder, from, to) => rename(join(folder, from), join(folder, to)),
  remove: (folder, name) => rm(join(folder, name)),
  syncFolder,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};
