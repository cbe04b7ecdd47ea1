import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * Lends a folder within `place` and removes it afterwards, as far as that can be done: Windows keeps a folder in which
 * some program still has a file open, and that must not change what the work came to.
 */
export async function withScratchFolder<T>(
  place: string,
  use: (folder: string) => Promise<T>,
  drop: (folder: string) => void = remove,
): Promise<T> {
  const folder = mkdtempSync(join(place, 'adit-'));
  try {
    return await use(folder);
  } finally {
    try {
      drop(folder);
    } catch {
      // The system clears its folder of temporary files in time.
    }
  }
}
