import type { BackupError } from '../../shared/bridge/backup-errors';
import type { Result } from '../../shared/model/result';
import { succeed } from '../../shared/model/result';
import { writeWhole } from '../files/write-whole';
import type { BackupFileSystem } from './file-system';
import type { FileSum } from './hash-file';
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

/** Writes one backup whole or not at all. A part that is left by a crash is ignored. */
export const writeBackup = async ({
  now,
  id,
  ...rest
}: WriteBackupInput): Promise<Result<WrittenBackup, BackupError>> => {
  const name = backupName(now, id);
  const written = await writeWhole({
    ...rest,
    name,
    part: partName(name),
    replace: false,
    isRight: ({ bytes }) => bytes > 0,
  });
  return written.ok ? succeed({ name, ...written.value }) : written;
};
