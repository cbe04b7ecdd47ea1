/** Every way in which a body of law from outside can be refused, by code. */
export interface PackErrorParams {
  /** The file is not a signed pack: not JSON, not its form, or one of a later version. */
  'pack/not-signed': Record<never, never>;
  /** The signature is not that of the content. */
  'pack/signature': Record<never, never>;
  /** The content does not fit together; `file` and `place` are the first of `count`. */
  'pack/unfit': { readonly file: string; readonly place: string; readonly count: number };
  /** `newest` is at hand already. */
  'pack/older': { readonly pack: string; readonly release: string; readonly newest: string };
  /** Nobody confirmed the key of the signer yet. */
  'pack/signer-unconfirmed': { readonly fingerprint: string };
  /** There is no such release here, or not any more. */
  'pack/absent': { readonly pack: string; readonly release: string };
  'pack/unsaved': { readonly reason: string };
}
