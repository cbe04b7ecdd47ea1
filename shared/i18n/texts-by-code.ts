/** The wording of every error of a list, by code, in one language. */
export type TextsByCode<Params> = { readonly [Code in keyof Params]: (params: Params[Code]) => string };
