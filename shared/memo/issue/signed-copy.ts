/**
 * The signed PDF of an issued memo: `adit-signed-copy` version 1. It names the memo by its seal and the file by its
 * hash, both of which stay what they are when a matter moves to another vault.
 */
export interface SignedCopy {
  readonly format: 'adit-signed-copy';
  readonly version: 1;
  /** The hash under which the memo was frozen. */
  readonly seal: string;
  readonly sha256: string;
  readonly name: string;
}
