import { Cutter } from './cutter';
import { asFault, fault } from './errors';
import type { ManifestEntry } from './manifest';
import { manifestName } from './names';
import { PieceHash } from './piece-hash';
import { chunksOf } from './streams';
import type { FileEntry } from './zip';

/**
 * What an entry holds, inflated as it is read. The library holds it to its claimed size. The CRC-32 matters for the
 * manifest alone; what the manifest hashes needs no weaker sum.
 */
const inflate = (entry: FileEntry): ReadableStream<Uint8Array> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  entry.getData(writable, { checkCrc32: entry.filename === manifestName }).catch(async (cause: unknown) => {
    // Its writing end may be in error already, by the same cause or because the reader left.
    await writable.abort(cause).catch(() => undefined);
  });
  return readable;
};

async function* inflated(entry: FileEntry): AsyncGenerator<Uint8Array, void> {
  try {
    yield* chunksOf(inflate(entry));
  } catch (cause) {
    throw asFault(cause, entry.filename);
  }
}

/** The bytes of an entry in pieces, held to the size that the directory claims. */
export async function* entryPieces(entry: FileEntry, signal?: AbortSignal): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of inflated(entry)) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    if (bytes > entry.uncompressedSize) throw fault('archive/damaged', { entry: entry.filename });
    yield chunk;
  }
  if (bytes !== entry.uncompressedSize) throw fault('archive/damaged', { entry: entry.filename });
}

/**
 * The bytes of an entry, held to the size and the hash that the manifest states. What it yields is not vouched for
 * before it ends.
 */
export async function* checkedBytes(
  entry: FileEntry,
  claim: ManifestEntry,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const [hash, cutter] = [new PieceHash(), new Cutter()];
  for await (const chunk of entryPieces(entry, signal)) {
    for (const piece of cutter.push(chunk)) {
      await hash.add(piece);
      yield piece;
    }
  }
  const rest = cutter.rest();
  if (rest.length > 0) {
    await hash.add(rest);
    yield rest;
  }
  if ((await hash.finish()) !== claim.hash) throw fault('archive/damaged', { entry: claim.name });
}
