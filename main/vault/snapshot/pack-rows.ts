import { z } from 'zod';
import { concat } from '../archive/bytes';
import type { ArchiveRecord } from '../archive/record-runs';
import type { Bytes } from '../crypto/bytes';
import { bytesFromText, toText } from './base64';

/** No table of the vault: where the packs from outside stand in a backup. */
export const PACKS = 'packs';

/** The most of a pack that one record holds, for the length of records has a limit. */
const PIECE_BYTES = 1_048_576;

/** A piece of the file of a pack, which is told from others by its number. */
export const packRowSchema = z.strictObject({ pack: z.int().min(0), bytes: bytesFromText });
export type PackRow = Readonly<z.output<typeof packRowSchema>>;

/** The files of packs as a backup carries them. */
export function* packRecords(packs: readonly Uint8Array[]): Generator<ArchiveRecord, void> {
  for (const [pack, bytes] of packs.entries()) {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      yield { table: PACKS, value: { pack, bytes: toText(bytes.subarray(at, at + PIECE_BYTES)) } };
    }
  }
}

/** The files again, each whole. */
export function packsFrom(rows: readonly PackRow[]): readonly Bytes[] {
  const pieces = new Map<number, Bytes[]>();
  for (const { pack, bytes } of rows) pieces.set(pack, [...(pieces.get(pack) ?? []), bytes]);
  return [...pieces.values()].map(concat);
}
