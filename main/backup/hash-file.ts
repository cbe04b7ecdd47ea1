import { createHash } from 'node:crypto';
import type { BackupFileSystem } from './file-system';

/** What a file holds, in short. */
export interface FileSum {
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

const portion = 1024 * 1024;

/** Reads a file from the disk and sums it up, one portion at a time. */
export const hashFile = async (files: BackupFileSystem, folder: string, name: string): Promise<FileSum> => {
  const file = await files.open(folder, name);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    while (bytes < file.size) {
      const part = await file.read(bytes, portion);
      if (part.length === 0) break;
      hash.update(part);
      bytes += part.length;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
};
