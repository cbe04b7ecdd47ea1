import type { TemplateErrorParams } from '../bridge/template-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of the reasons for which a firm's template is refused. */
export type TemplateErrorTexts = TextsByCode<TemplateErrorParams>;
