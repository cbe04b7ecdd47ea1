import type { FileErrorParams } from '../bridge/file-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of what goes wrong with settings, jobs and files. */
export type FileErrorTexts = TextsByCode<FileErrorParams>;
