import type { ArchiveErrorParams } from '../bridge/archive-errors';
import type { BackupErrorParams } from '../bridge/backup-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of what goes wrong with archives and backups. */
export type ArchiveErrorTexts = TextsByCode<ArchiveErrorParams & BackupErrorParams>;
