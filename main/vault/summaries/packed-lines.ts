import { type Bytes, fromJsonBytes, toJsonBytes } from '../crypto/bytes';
import { type CompactLine, compactLine, wholeLine } from './compact-line';
import type { Entry } from './entry';

/** What stands before the lines of a blob: enough to find them and to list them by time of change. */
interface LineDirectory {
  readonly ids: readonly string[];
  /** What the order `recent` goes by; null for a line that is not in it. */
  readonly recent: readonly (string | null)[];
  /** Where each line ends, counted from the first one. */
  readonly ends: readonly number[];
}

const LENGTH_BYTES = 4;

/** What a line says, from what its blob holds of it. */
type ReadLine = (id: string, recent: string | null, stored: unknown) => Entry;

const readCompact: ReadLine = (id, recent, stored) => wholeLine(id, recent, stored as CompactLine);
const readWhole: ReadLine = (_, __, stored) => stored as Entry;

/** How the lines lie in a blob of this schema; those of the first one are not packed. */
const layouts: ReadonlyMap<number, ReadLine> = new Map([
  [2, readWhole],
  [3, readCompact],
]);

/** The schema of a blob that is packed today. */
export const PACKED_SCHEMA = 3;

/** The lines of a blob, one after another. */
interface LineBlob {
  readonly read: ReadLine;
  readonly bytes: Uint8Array;
  readonly ends: readonly number[];
}

/** A line as it lies in its blob. Nothing in it is private: a hundred thousand with private fields take six times as long. */
export class PackedLine {
  readonly id: string;
  readonly recent: string | null;
  readonly blob: LineBlob;
  readonly at: number;

  constructor(id: string, recent: string | null, blob: LineBlob, at: number) {
    this.id = id;
    this.recent = recent;
    this.blob = blob;
    this.at = at;
  }

  /** Parsed when it is first looked at: a hundred thousand at once would take longer than deriving the key. */
  whole(): Entry {
    const { read, bytes, ends } = this.blob;
    const stored = fromJsonBytes(bytes.subarray(ends[this.at - 1] ?? 0, ends[this.at]));
    return read(this.id, this.recent, stored);
  }
}

/** Entries as the bytes of a blob: a directory with its length before it, then the lines one after another. */
export function packLines(entries: readonly Entry[]): Bytes {
  const lines = entries.map((entry) => toJsonBytes(compactLine(entry)));
  let end = 0;
  const ends = lines.map(({ length }) => {
    end += length;
    return end;
  });
  const recent = entries.map((entry) => (entry.kind === 'matter' ? entry.updatedAt : null));
  const directory = toJsonBytes({ ids: entries.map(({ id }) => id), recent, ends } satisfies LineDirectory);
  const from = LENGTH_BYTES + directory.length;
  const bytes = new Uint8Array(from + end);
  new DataView(bytes.buffer).setUint32(0, directory.length);
  bytes.set(directory, LENGTH_BYTES);
  for (const [at, line] of lines.entries()) bytes.set(line, from + (ends[at - 1] ?? 0));
  return bytes;
}

/**
 * The lines of a blob, in its order; null for a schema whose blobs are not packed. The seal vouches for what this code
 * wrote, so nothing is checked again.
 */
export function unpackLines(schema: number, bytes: Bytes): readonly PackedLine[] | null {
  const read = layouts.get(schema);
  if (read === undefined) return null;
  const from = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { ids, recent, ends } = fromJsonBytes(bytes.subarray(LENGTH_BYTES, from)) as LineDirectory;
  const blob = { read, bytes: bytes.subarray(from), ends };
  return ids.map((id, at) => new PackedLine(id, recent[at] ?? null, blob, at));
}
