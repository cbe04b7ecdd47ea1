import { fault } from '../fault';
import { additionalData, type Place } from './additional-data';
import { open, seal } from './aes';
import { type Bytes, fromJsonBytes, toJsonBytes } from './bytes';

/** A row as it lies in the database. Only opaque ids and counters are in the clear. */
export interface SealedRow {
  readonly id: string;
  readonly matterId: string;
  readonly rev: number;
  readonly schema: number;
  readonly keyId: string;
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

/** Seals bytes for their place. */
export async function sealBytes(key: CryptoKey, place: Place, plain: Bytes): Promise<SealedRow> {
  const { table: _, ...clear } = place;
  return { ...clear, ...(await seal(key, additionalData(place), plain)) };
}

/** Seals a value as JSON for its place. */
export const sealValue = (key: CryptoKey, place: Place, value: unknown): Promise<SealedRow> =>
  sealBytes(key, place, toJsonBytes(value));

/** The bytes of a row of this table; refused unless it is, bit for bit, the row that was sealed for its place. */
export async function openBytes(key: CryptoKey, table: string, row: SealedRow): Promise<Bytes> {
  const plain = await open(key, additionalData({ ...row, table }), row);
  if (plain === null) throw fault('record/damaged', { table });
  return plain;
}

/** The value of a row of this table. */
export async function openValue(key: CryptoKey, table: string, row: SealedRow): Promise<unknown> {
  return fromJsonBytes(await openBytes(key, table, row));
}
