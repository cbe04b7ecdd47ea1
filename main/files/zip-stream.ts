import { Zip, ZipPassThrough } from 'fflate';

/** A file within a ZIP file, delivered piece by piece. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What an entry takes beside its bytes, in its own header and in the list at the end, with room to spare. */
export const PART_OVERHEAD = 1_024;

/** The format of old counts to here; the one that counts further is not read by everything. */
export const LARGEST_ZIP = 0xffff_ffff;

const isAsync = (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): pieces is AsyncIterable<Uint8Array> =>
  Symbol.asyncIterator in pieces;

async function* each(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  if (isAsync(pieces)) yield* pieces;
  else yield* pieces;
}

/** Writes a ZIP file as its parts come, one after the other; nothing of it is ever whole in memory. */
export async function* zipStream(parts: readonly ZipPart[], at: Date): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  let problem: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) problem = error;
    else ready.push(chunk);
  });
  const taken = (): readonly Uint8Array[] => {
    if (problem !== null) throw problem;
    return ready.splice(0);
  };
  for (const { name, pieces } of parts) {
    // What is filed is compressed already, as a rule.
    const entry = new ZipPassThrough(name);
    entry.mtime = at;
    zip.add(entry);
    for await (const piece of each(pieces())) {
      entry.push(piece);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
