import type { Bytes } from './bytes';
import { owned } from './bytes';
import { ArchiveFault, fault } from './errors';

/**
 * A file that is read by range: a zip keeps its directory at the end, so it is not read from front to back. In the
 * vault page the main process answers the ranges; what is read twice may differ, and everything is checked each time.
 */
export interface ArchiveSource {
  readonly size: number;
  /** At most `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

const blobSource = (blob: Blob): ArchiveSource => ({
  size: blob.size,
  read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});

export const sourceOf = (input: Blob | ArchiveSource): ArchiveSource =>
  input instanceof Blob ? blobSource(input) : input;

/** Reads a range that must be there. Throws `archive/truncated` or `archive/unreadable`. */
export const readRange = async (source: ArchiveSource, offset: number, length: number): Promise<Bytes> => {
  if (offset < 0 || offset + length > source.size) throw fault('archive/truncated', {});
  const bytes = await source.read(offset, length).catch((cause: unknown) => {
    // A sealed source is read through another and has its own reasons.
    if (cause instanceof ArchiveFault) throw cause;
    throw fault('archive/unreadable', { reason: cause instanceof Error ? cause.name : 'unknown' });
  });
  if (bytes.length !== length) throw fault('archive/truncated', {});
  return owned(bytes);
};
