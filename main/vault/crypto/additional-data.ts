import { type Bytes, utf8 } from './bytes';

/** Where a sealed row belongs. Everything here is in the clear beside it, and bound to it. */
export interface Place {
  readonly table: string;
  readonly id: string;
  /** Empty for what belongs to the vault as a whole. */
  readonly matterId: string;
  readonly rev: number;
  readonly schema: number;
  readonly keyId: string;
}

/**
 * The additional data of a row: a row opened at another place than the one it was sealed for fails. A JSON list is
 * canonical here, because every part is a text or a whole number and none can run into the next.
 */
export const additionalData = ({ table, id, matterId, rev, schema, keyId }: Place): Bytes =>
  utf8(JSON.stringify(['adit', table, id, matterId, rev, schema, keyId]));
