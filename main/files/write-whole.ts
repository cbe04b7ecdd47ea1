import { createHash } from 'node:crypto';
import type { BackupError, BackupStep } from '../../shared/bridge/backup-errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { backupError, reasonOf } from '../backup/errors';
import type { BackupFileSystem, FileWriter } from '../backup/file-system';
import { type FileSum, hashFile } from '../backup/hash-file';

export interface WriteWholeInput {
  readonly files: BackupFileSystem;
  readonly folder: string;
  readonly name: string;
  /** The name while it is written. What still has it was never finished. */
  readonly part: string;
  /** Whether a file that has the name already may be replaced. */
  readonly replace: boolean;
  readonly content: AsyncIterable<Uint8Array>;
  /** Whether what was written is what was meant, where that can be known. */
  readonly isRight: (sum: FileSum) => boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** One failed step, on its way to becoming a value. */
class Stopped extends Error {
  readonly error: BackupError;

  constructor(error: BackupError) {
    super(error.code);
    this.name = 'Stopped';
    this.error = error;
  }
}

const stepProblem = (step: BackupStep, cause: unknown): BackupError => {
  const reason = reasonOf(cause);
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return backupError('backup/no-space', { needed: 0, free: 0 });
  if (step !== 'create' && step !== 'list') return backupError('backup/failed', { step, reason });
  return reason === 'ENOENT' || reason === 'ENOTDIR'
    ? backupError('backup/folder-missing', {})
    : backupError('backup/folder-unwritable', { reason });
};

const during = async <T>(step: BackupStep, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw new Stopped(stepProblem(step, cause));
  }
};

async function* delivered({ content, signal }: WriteWholeInput): AsyncGenerator<Uint8Array, void> {
  const cancelled = () => new Stopped(backupError('backup/cancelled', {}));
  const isAborted = () => signal?.aborted === true;
  if (isAborted()) throw cancelled();
  try {
    for await (const chunk of content) {
      if (isAborted()) throw cancelled();
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Stopped) throw cause;
    throw isAborted() ? cancelled() : new Stopped(backupError('backup/source', { reason: reasonOf(cause) }));
  }
}

const fill = async (file: FileWriter, input: WriteWholeInput): Promise<FileSum> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of delivered(input)) {
    await during('write', () => file.write(chunk));
    hash.update(chunk);
    bytes += chunk.length;
    input.onProgress?.(bytes);
  }
  await during('sync', () => file.sync());
  return { bytes, sha256: hash.digest('hex') };
};

const writePart = async (input: WriteWholeInput): Promise<FileSum> => {
  const file = await during('create', () => input.files.create(input.folder, input.part));
  let sum: FileSum;
  try {
    sum = await fill(file, input);
  } catch (cause) {
    await file.close().catch(() => undefined);
    throw cause;
  }
  await during('close', () => file.close());
  return sum;
};

const writeAll = async (input: WriteWholeInput): Promise<FileSum> => {
  const { files, folder, name, part } = input;
  const there = await during('list', () => files.list(folder));
  // Renaming would put this file in the place of the other.
  if (!input.replace && there.some((file) => file.name === name)) {
    throw new Stopped(backupError('backup/folder-unwritable', { reason: 'EEXIST' }));
  }
  const sum = await writePart(input);
  const found = await during('verify', () => hashFile(files, folder, part));
  if (found.sha256 !== sum.sha256 || found.bytes !== sum.bytes || !input.isRight(sum)) {
    throw new Stopped(backupError('backup/unverified', {}));
  }
  await during('rename', () => files.rename(folder, part, name));
  await during('sync-folder', () => files.syncFolder(folder));
  return sum;
};

/**
 * Writes one file whole or not at all: to a temporary name in its own folder, to the disk, read back, then renamed, and
 * the name to the disk too. Other files of the folder are not touched. A part that could not be finished is removed, so
 * that a full disk is not left full by it; after a crash it stays.
 */
export const writeWhole = async (input: WriteWholeInput): Promise<Result<FileSum, BackupError>> => {
  try {
    return succeed(await writeAll(input));
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause;
    const wasThere = cause.error.code === 'backup/folder-unwritable' || cause.error.code === 'backup/folder-missing';
    if (!wasThere) await input.files.remove(input.folder, input.part).catch(() => undefined);
    return fail(cause.error);
  }
};
