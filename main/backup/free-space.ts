import type { BackupError } from '../../shared/bridge/backup-errors';
import { backupError } from './errors';
import type { BackupFileSystem } from './file-system';

/** Left free whatever happens: a vault that cannot save is worse than a backup that was put off. */
const spare = 256 * 1024 * 1024;

/** What keeps a write of this size from being begun; null where there is room, or where the disk does not say. */
export const spaceProblem = async (
  files: Pick<BackupFileSystem, 'freeBytes'>,
  folder: string,
  bytes: number,
): Promise<BackupError | null> => {
  const free = await files.freeBytes(folder).catch(() => null);
  const needed = bytes + spare;
  return free === null || free >= needed ? null : backupError('backup/no-space', { needed, free });
};
