import { open, stat } from 'node:fs/promises';
import type { InputError } from '../../shared/bridge/errors';
import { inputError } from '../../shared/bridge/errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { readProblem } from './path-errors';

const read = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
};

/**
 * Reads an ordinary file of at most `limit` bytes. The size is asked for first, so a huge file is refused without being
 * read, and a pipe or a device without being opened.
 *
 * Fails with a `file/…` error. Throws on a fault of the disk.
 */
export const readInputFile = async (path: string, limit: number): Promise<Result<Uint8Array, InputError>> => {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return fail(inputError('file/directory', '', {}));
    if (!info.isFile()) return fail(inputError('file/not-a-file', '', {}));
    if (info.size > limit) return fail(inputError('file/too-large', '', { bytes: info.size, limit }));
    return succeed(await read(path));
  } catch (cause) {
    return fail(readProblem(cause));
  }
};
