import { createHash } from 'node:crypto';
import type { FileReader } from '../../../main/backup/file-system';
import { crc32c } from '../../../main/storage-guard/crc32c';
import { type LogReading, readLog } from '../../../main/storage-guard/read-log';

/** What LevelDB writes, by its published format, so that a reader can be held to it. */
const BLOCK = 32_768;
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

const masked = (bytes: Uint8Array): number => {
  const crc = crc32c(bytes);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
};

function piece(kind: number, bytes: Uint8Array): Buffer {
  const out = Buffer.concat([Buffer.alloc(HEADER), bytes]);
  out[6] = kind;
  out.writeUInt16LE(bytes.length, 4);
  out.writeUInt32LE(masked(out.subarray(6)), 0);
  return out;
}

export interface WrittenLog {
  readonly bytes: Buffer;
  /** Where each record ends. */
  readonly ends: readonly number[];
}

/** Writes records behind `length` bytes, as LevelDB does; the bytes are those of the records alone. */
export function writeLog(records: readonly Uint8Array[], length = 0): WrittenLog {
  const out: Buffer[] = [];
  const ends: number[] = [];
  let at = length;
  const put = (bytes: Buffer) => {
    out.push(bytes);
    at += bytes.length;
  };
  for (const record of records) {
    let rest = record;
    for (let begin = true; begin || rest.length > 0; begin = false) {
      const left = BLOCK - (at % BLOCK);
      if (left < HEADER) put(Buffer.alloc(left));
      const taken = rest.subarray(0, BLOCK - (at % BLOCK) - HEADER);
      rest = rest.subarray(taken.length);
      const end = rest.length === 0;
      put(piece((begin ? (end ? FULL : FIRST) : end ? LAST : MIDDLE) ?? 0, taken));
    }
    ends.push(at);
  }
  return { bytes: Buffer.concat(out), ends };
}

const fileOf = (bytes: Uint8Array): FileReader => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  close: () => Promise.resolve(),
});

export const digest = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('base64');

/** The digests of a log's records, and what it was found to be. */
export async function recordsIn(bytes: Uint8Array): Promise<{ reading: LogReading; records: string[] }> {
  const records: string[] = [];
  let pieces: Uint8Array[] = [];
  const reading = await readLog(fileOf(bytes), {
    piece: (part) => pieces.push(Buffer.from(part)),
    end: () => {
      records.push(digest(Buffer.concat(pieces)));
      pieces = [];
      return true;
    },
  });
  return { reading, records };
}

/** A number as LevelDB writes it. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
