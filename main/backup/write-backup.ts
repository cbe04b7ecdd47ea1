import { createHash } from 'node:crypto';
import type { BackupError, BackupStep } from '../../shared/bridge/backup-errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { backupError, reasonOf } from './errors';
import type { BackupFileSystem, FileWriter } from './file-system';
import type { FileSum } from './hash-file';
import { hashFile } from './hash-file';
import { backupName, partName } from './names';

export interface WriteBackupInput {
  readonly files: BackupFileSystem;
  readonly folder: string;
  readonly now: Date;
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** The sealed archive. */
  readonly content: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** A backup that is on the disk under its name, and was read back. */
export interface WrittenBackup extends FileSum {
  readonly name: string;
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

async function* delivered({ content, signal }: WriteBackupInput): AsyncGenerator<Uint8Array, void> {
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

const fill = async (file: FileWriter, input: WriteBackupInput): Promise<FileSum> => {
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

const writePart = async (part: string, input: WriteBackupInput): Promise<FileSum> => {
  const file = await during('create', () => input.files.create(input.folder, part));
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

const writeAll = async (name: string, input: WriteBackupInput): Promise<WrittenBackup> => {
  const { files, folder } = input;
  const part = partName(name);
  const there = await during('list', () => files.list(folder));
  // Renaming would put this backup in the place of the other.
  if (there.some((file) => file.name === name)) {
    throw new Stopped(backupError('backup/folder-unwritable', { reason: 'EEXIST' }));
  }
  const sum = await writePart(part, input);
  const found = await during('verify', () => hashFile(files, folder, part));
  if (found.sha256 !== sum.sha256 || found.bytes !== sum.bytes || sum.bytes === 0) {
    throw new Stopped(backupError('backup/unverified', {}));
  }
  await during('rename', () => files.rename(folder, part, name));
  await during('sync-folder', () => files.syncFolder(folder));
  return { name, ...sum };
};

/**
 * Writes one backup whole or not at all: to a temporary name in its own folder, to the disk, read back, then renamed,
 * and the name to the disk too. Other files of the folder are not touched. A part that could not be finished is
 * removed, so that a full disk is not left full by it; after a crash it stays, and is ignored.
 */
export const writeBackup = async (input: WriteBackupInput): Promise<Result<WrittenBackup, BackupError>> => {
  const name = backupName(input.now, input.id);
  try {
    return succeed(await writeAll(name, input));
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause;
    const wasThere = cause.error.code === 'backup/folder-unwritable' || cause.error.code === 'backup/folder-missing';
    if (!wasThere) await input.files.remove(input.folder, partName(name)).catch(() => undefined);
    return fail(cause.error);
  }
};
