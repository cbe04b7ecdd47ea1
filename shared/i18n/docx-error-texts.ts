import type { DocxErrorParams } from '../bridge/docx-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of what is wrong with a Word file from outside. */
export type DocxErrorTexts = TextsByCode<DocxErrorParams>;
