/** Every way in which keeping backups can fail, by code. Paths and names of clients are never among the parameters. */
export interface BackupErrorParams {
  /** `free` is what the disk has left, `needed` what the backup takes at most. */
  'backup/no-space': { readonly needed: number; readonly free: number };
  'backup/folder-missing': Record<never, never>;
  'backup/folder-unwritable': { readonly reason: string };
  /** A step of writing failed; what was there before is untouched. */
  'backup/failed': { readonly step: BackupStep; readonly reason: string };
  /** The vault stopped delivering. */
  'backup/source': { readonly reason: string };
  'backup/cancelled': Record<never, never>;
  /** What is on the disk is not what was written. */
  'backup/unverified': Record<never, never>;
  /** The folder that was chosen lies among the files of the vault itself. */
  'backup/folder-inside': Record<never, never>;
  /** No backup of this name is in the folder any more. */
  'backup/missing': Record<never, never>;
}

export type BackupStep = 'list' | 'create' | 'write' | 'sync' | 'close' | 'verify' | 'rename' | 'sync-folder';

export type BackupErrorCode = keyof BackupErrorParams;

/** One failure of keeping backups. */
export type BackupError<Code extends BackupErrorCode = BackupErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: BackupErrorParams[C] };
}[Code];
