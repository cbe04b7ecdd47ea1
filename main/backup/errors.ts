import type { BackupError, BackupErrorCode, BackupErrorParams } from '../../shared/bridge/backup-errors';

/** Builds one failure. */
export const backupError = <Code extends BackupErrorCode>(code: Code, params: BackupErrorParams[Code]): BackupError =>
  ({ code, params }) as BackupError;

/** The system's word for a failure, such as `EIO`. Never its message, which names the path. */
export const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
};
