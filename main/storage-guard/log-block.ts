import { fitsMasked } from './crc32c';

/** A log is a row of blocks of this size; no piece of a record crosses from one to the next. */
export const BLOCK = 32_768;
/** Masked checksum (4 bytes), length (2), kind (1). */
export const HEADER = 7;

export const FULL = 1;
export const FIRST = 2;
export const MIDDLE = 3;
export const LAST = 4;

/** One piece as its header claims it to be. */
export interface Piece {
  readonly kind: number;
  readonly length: number;
  /** Whether it lies within the block and its checksum is right. */
  readonly whole: boolean;
}

/** Reads the piece that begins at `at`; there must be room for a header. */
export function pieceAt(block: Uint8Array, at: number): Piece {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const kind = view.getUint8(at + 6);
  const length = view.getUint16(at + 4, true);
  const end = at + HEADER + length;
  // A header of zeros is no piece, whatever its checksum.
  const whole =
    (kind !== 0 || length !== 0) &&
    end <= block.length &&
    fitsMasked(view.getUint32(at, true), block.subarray(at + 6, end));
  return { kind, length, whole };
}

/** Whether a whole piece stands anywhere from `from` on: then what is before it was not the last to be written. */
export function holdsPiece(block: Uint8Array, from: number): boolean {
  for (let at = from; at + HEADER <= block.length; at += 1) {
    const kind = block[at + 6] ?? 0;
    if (kind >= FULL && kind <= LAST && pieceAt(block, at).whole) return true;
  }
  return false;
}
