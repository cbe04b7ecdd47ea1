import { type Bytes, fromJsonBytes, toJsonBytes } from '../crypto/bytes';
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

/** A line as it lies in its blob. */
export class PackedLine {
  readonly id: string;
  readonly recent: string | null;
  readonly #blob: Uint8Array;
  readonly #from: number;
  readonly #to: number;

  constructor({ id, recent }: Pick<PackedLine, 'id' | 'recent'>, blob: Uint8Array, from: number, to: number) {
    this.id = id;
    this.recent = recent;
    this.#blob = blob;
    this.#from = from;
    this.#to = to;
  }

  /** Parsed when it is first looked at: a hundred thousand at once would take longer than deriving the key. */
  read(): Entry {
    return fromJsonBytes(this.#blob.subarray(this.#from, this.#to)) as Entry;
  }
}

/** Entries as the bytes of a blob: a directory with its length before it, then the lines one after another. */
export function packLines(entries: readonly Entry[]): Bytes {
  const lines = entries.map(toJsonBytes);
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

/** The lines of a blob, in its order. The seal vouches for what this code wrote, so nothing is checked again. */
export function unpackLines(bytes: Bytes): readonly PackedLine[] {
  const from = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { ids, recent, ends } = fromJsonBytes(bytes.subarray(LENGTH_BYTES, from)) as LineDirectory;
  const lines = bytes.subarray(from);
  return ids.map((id, at) => {
    const line = { id, recent: recent[at] ?? null };
    return new PackedLine(line, lines, ends[at - 1] ?? 0, ends[at] ?? 0);
  });
}
