import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InputError } from '../../shared/bridge/errors';
import { inputError } from '../../shared/bridge/errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { writeProblem } from './path-errors';

const isDirectory = async (path: string): Promise<boolean> => {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() ?? false;
};

const writeAndSync = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes the new name last through a power cut. Windows has no such call and does not need it. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, to the disk, then renamed over the old
 * one. The temporary name says nothing about the content, and is removed when writing fails.
 *
 * Fails with a `file/…` error where the path is at fault. Throws on a full or broken disk.
 */
export const writeAtomically = async (path: string, bytes: Uint8Array): Promise<Result<null, InputError>> => {
  if (await isDirectory(path)) return fail(inputError('file/directory', '', {}));
  const temporary = join(dirname(path), `.adit-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndSync(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return succeed(null);
  } catch (cause) {
    // What could not be written may be impossible to remove too; the first failure is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail(writeProblem(cause));
  }
};
