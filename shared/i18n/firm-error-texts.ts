import type { FirmErrorParams } from '../bridge/firm-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of what a firm's policy bars, and of what is wrong with it. */
export type FirmErrorTexts = TextsByCode<FirmErrorParams>;
