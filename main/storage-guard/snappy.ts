import { ByteCursor } from './byte-cursor';

/** Far above any index of a table: LevelDB's tables have two megabytes. */
const LARGEST = 64 * 1024 * 1024;

function littleEndian(bytes: Uint8Array): number {
  return bytes.reduce((value, byte, index) => value + byte * 256 ** index, 0);
}

/** The length of a run of plain bytes: in the tag, or in one to four bytes behind it. */
function literalLength(tag: number, cursor: ByteCursor): number {
  const short = tag >>> 2;
  return 1 + (short < 60 ? short : littleEndian(cursor.take(short - 59)));
}

/** A piece that was there before: how long, and how far back. */
function copyOf(tag: number, cursor: ByteCursor): readonly [length: number, back: number] {
  const kind = tag & 3;
  if (kind === 1) return [4 + ((tag >>> 2) & 7), (tag >>> 5) * 256 + littleEndian(cursor.take(1))];
  return [1 + (tag >>> 2), littleEndian(cursor.take(kind === 2 ? 2 : 4))];
}

/** Unpacks what is left behind `cursor` into `out`; false where it does not fit. */
function unpackInto(out: Uint8Array, cursor: ByteCursor): boolean {
  let at = 0;
  while (cursor.more) {
    const tag = littleEndian(cursor.take(1));
    if ((tag & 3) === 0) {
      const bytes = cursor.take(literalLength(tag, cursor));
      if (at + bytes.length > out.length) return false;
      out.set(bytes, at);
      at += bytes.length;
      continue;
    }
    const [length, back] = copyOf(tag, cursor);
    if (back === 0 || back > at || at + length > out.length) return false;
    // Byte by byte: a copy may reach into what it writes itself.
    for (const end = at + length; at < end; at += 1) out[at] = out[at - back] ?? 0;
  }
  return !cursor.failed && at === out.length;
}

/** Unpacks a block that Snappy packed; null where it is none. */
export function unpackSnappy(packed: Uint8Array): Uint8Array | null {
  const cursor = new ByteCursor(packed);
  const size = cursor.varint();
  if (cursor.failed || size > LARGEST) return null;
  const unpacked = new Uint8Array(size);
  return unpackInto(unpacked, cursor) ? unpacked : null;
}
