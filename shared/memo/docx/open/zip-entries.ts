import { inflateSync } from 'fflate';
import { type InputError, inputError } from '../../../bridge/errors';
import { fail, type Result, succeed } from '../../../model/result';
import { crc32 } from './crc32';

/** What a Word file may hold at most. A 300-page memo has about thirty parts and 12 MB of XML. */
const limits = { parts: 2_000, part: 67_108_864, total: 268_435_456 } as const;

const marks = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const endBytes = 22;
const longestComment = 65_535;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

const damaged = (place = ''): InputError => inputError('docx/damaged', place, {});

const findEnd = (view: DataView): number => {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === marks.end) return at;
  }
  return -1;
};

const nameIn = (file: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(file.subarray(at, at + length));

/** Reads one line of the directory at the end of the file, and where the next one starts. Throws past the end. */
const readEntry = (file: Uint8Array, view: DataView, at: number): readonly [Entry, number] => {
  if (view.getUint32(at, true) !== marks.entry) throw new RangeError('not an entry');
  const nameLength = view.getUint16(at + 28, true);
  const entry = {
    name: nameIn(file, at + 46, nameLength),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return [entry, at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)];
};

/** The bytes of a part; null where they are not what the directory says. Throws on a broken stream. */
const unpack = (file: Uint8Array, view: DataView, entry: Entry): Uint8Array | null => {
  if (view.getUint32(entry.offset, true) !== marks.local) return null;
  const nameLength = view.getUint16(entry.offset + 26, true);
  if (nameIn(file, entry.offset + 30, nameLength) !== entry.name) return null;
  const start = entry.offset + 30 + nameLength + view.getUint16(entry.offset + 28, true);
  const packed = file.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) return null;
  const bytes = entry.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(entry.bytes) });
  return bytes.length === entry.bytes && crc32(bytes) === entry.crc ? bytes : null;
};

/** Names that could reach outside a folder, or that two systems would read as two. */
const isPartName = (name: string): boolean =>
  /^[^\\/\p{Cc}:][^\\\p{Cc}:]*$/u.test(name) && name.split('/').every((step) => step !== '' && !/^\.*$/.test(step));

class Unzipper {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #known = new Set<string>();
  #total = 0;

  constructor(
    readonly file: Uint8Array,
    readonly view: DataView,
  ) {}

  /** Takes a part in; gives what is wrong with it. */
  take(entry: Entry): InputError | null {
    const { name, bytes } = entry;
    if (name.endsWith('/')) return null;
    if (!isPartName(name)) return inputError('docx/part-name', '', { name });
    // Names of parts are alike in whatever case: a second one is there to be read by another program than ours.
    if (this.#known.has(name.toLowerCase())) return inputError('docx/part-twice', '', { name });
    this.#known.add(name.toLowerCase());
    this.#total += bytes;
    if (bytes > limits.part)
      return inputError('docx/too-large', name, { measure: 'part', found: bytes, limit: limits.part });
    if (this.#total > limits.total)
      return inputError('docx/too-large', '', { measure: 'total', found: this.#total, limit: limits.total });
    const unpacked = unpack(this.file, this.view, entry);
    if (unpacked === null) return damaged(name);
    this.#parts.set(name, unpacked);
    return null;
  }

  all(): Result<ReadonlyMap<string, Uint8Array>, InputError> {
    const end = findEnd(this.view);
    if (end < 0) return fail(inputError('docx/not-a-package', '', {}));
    const count = this.view.getUint16(end + 10, true);
    if (count > limits.parts)
      return fail(inputError('docx/too-large', '', { measure: 'parts', found: count, limit: limits.parts }));
    let at = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      const [entry, next] = readEntry(this.file, this.view, at);
      const problem = this.take(entry);
      if (problem !== null) return fail(problem);
      at = next;
    }
    return succeed(this.#parts);
  }
}

/**
 * Unpacks a ZIP package. Every size is checked before a byte is unpacked, every part against its checksum after it;
 * what does not fit is refused, never mended.
 */
export const zipEntries = (file: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, InputError> => {
  try {
    return new Unzipper(file, new DataView(file.buffer, file.byteOffset, file.byteLength)).all();
  } catch {
    // Reads past the end of the file, and streams that cannot be inflated.
    return fail(damaged());
  }
};
