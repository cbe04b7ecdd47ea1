import type { FileReader } from '../backup/file-system';
import { ByteCursor } from './byte-cursor';
import { fitsMasked } from './crc32c';
import { unpackSnappy } from './snappy';

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
/** Kind of packing (1 byte), masked checksum over block and kind (4). */
const TRAILER = 5;
const PLAIN = 0;
const SNAPPY = 1;
/** A table up to this size is read at once, a larger one block by block. */
const AT_ONCE = 16 * 1024 * 1024;

type Source = Pick<FileReader, 'size' | 'read'>;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

interface Block {
  readonly packing: number;
  readonly bytes: Uint8Array;
}

async function sourceOf(file: FileReader): Promise<Source> {
  if (file.size > AT_ONCE) return file;
  const bytes = await file.read(0, file.size);
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

const handleIn = (cursor: ByteCursor): Handle => ({ offset: cursor.varint(), size: cursor.varint() });

/** Null where the block is not within the table, or its checksum is wrong. */
async function readBlock(source: Source, { offset, size }: Handle): Promise<Block | null> {
  if (offset + size + TRAILER > source.size - FOOTER) return null;
  const bytes = await source.read(offset, size + TRAILER);
  if (bytes.length < size + TRAILER) return null;
  const masked = new DataView(bytes.buffer, bytes.byteOffset).getUint32(size + 1, true);
  if (!fitsMasked(masked, bytes.subarray(0, size + 1))) return null;
  return { packing: bytes[size] ?? 0, bytes: bytes.subarray(0, size) };
}

/** The blocks that an index names; null where it cannot be read. */
function handlesOf(index: Uint8Array): readonly Handle[] | null {
  if (index.length < 4) return null;
  const restarts = new DataView(index.buffer, index.byteOffset).getUint32(index.length - 4, true);
  const end = index.length - 4 - 4 * restarts;
  if (end < 0) return null;
  const cursor = new ByteCursor(index.subarray(0, end));
  const handles: Handle[] = [];
  while (cursor.more) {
    // How much of the key is shared with the one before, how long the rest is, how long the value.
    cursor.varint();
    const key = cursor.varint();
    const value = cursor.varint();
    cursor.take(key);
    const inner = new ByteCursor(cursor.take(value));
    handles.push(handleIn(inner));
    if (inner.failed) return null;
  }
  return cursor.failed ? null : handles;
}

/** Whether an index and every block that it names are whole. A packing from after our time is not looked into. */
async function indexIsWhole(source: Source, handle: Handle): Promise<boolean> {
  const block = await readBlock(source, handle);
  if (block === null) return false;
  if (block.packing !== PLAIN && block.packing !== SNAPPY) return true;
  const index = block.packing === PLAIN ? block.bytes : unpackSnappy(block.bytes);
  const handles = index === null ? null : handlesOf(index);
  if (handles === null) return false;
  for (const inner of handles) if ((await readBlock(source, inner)) === null) return false;
  return true;
}

/** Whether a table is whole: its footer, both its indexes, and the checksum of every block. */
export async function tableIsWhole(file: FileReader): Promise<boolean> {
  if (file.size < FOOTER) return false;
  const source = await sourceOf(file);
  const footer = await source.read(file.size - FOOTER, FOOTER);
  if (MAGIC.some((byte, index) => footer[FOOTER - MAGIC.length + index] !== byte)) return false;
  const cursor = new ByteCursor(footer);
  const [meta, index] = [handleIn(cursor), handleIn(cursor)];
  if (cursor.failed) return false;
  return (await indexIsWhole(source, meta)) && (await indexIsWhole(source, index));
}
