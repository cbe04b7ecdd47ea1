import type { BackupError } from '../../shared/bridge/backup-errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { backupError, reasonOf } from './errors';
import type { BackupFileSystem } from './file-system';
import type { BackupFile } from './names';
import { byAge, dateOf } from './names';

/** The finished backups of a folder, newest first. Half-written and foreign files are not among them. */
export const listBackups = async (
  files: BackupFileSystem,
  folder: string,
): Promise<Result<readonly BackupFile[], BackupError>> => {
  try {
    const backups = (await files.list(folder)).flatMap(({ name, bytes, modified }) => {
      const date = dateOf(name);
      return date === null ? [] : [{ name, date, bytes, modified }];
    });
    return succeed(backups.sort(byAge));
  } catch (cause) {
    return fail(folderProblem(cause));
  }
};

export const folderProblem = (cause: unknown): BackupError => {
  const reason = reasonOf(cause);
  return reason === 'ENOENT' || reason === 'ENOTDIR'
    ? backupError('backup/folder-missing', {})
    : backupError('backup/failed', { step: 'list', reason });
};
