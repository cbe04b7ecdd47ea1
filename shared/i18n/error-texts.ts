import type { InputErrorCode, InputErrorParams } from '../bridge/errors';

/** The wording of every input error in one language. */
export type ErrorTexts = { readonly [Code in InputErrorCode]: (params: InputErrorParams[Code]) => string };
