import type { PackErrorParams } from '../bridge/pack-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of why a body of law from outside is refused. */
export type PackErrorTexts = TextsByCode<PackErrorParams>;
