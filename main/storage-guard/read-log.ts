import type { FileReader } from '../backup/file-system';
import { BLOCK, FIRST, FULL, HEADER, holdsPiece, LAST, MIDDLE, type Piece, pieceAt } from './log-block';

const WINDOW = 32 * BLOCK;
/** As many zeros at the end of a file are no content: they stand where nothing was written. */
const UNWRITTEN = 16;

/** Whoever reads the records of a log, piece by piece. */
export interface RecordSink {
  readonly piece: (bytes: Uint8Array) => void;
  /** The record is at its end; false where its content cannot be right. */
  readonly end: () => boolean;
}

/**
 * What a log was found to be. `torn` is what a power cut or a killed process leaves: the last record is not finished,
 * and `end` is where the last whole one ends. Anything else that is wrong is `broken`.
 */
export type LogReading =
  | { readonly state: 'whole' }
  | { readonly state: 'torn'; readonly end: number }
  | { readonly state: 'broken' };

const BROKEN: LogReading = { state: 'broken' };

/** How far along in the log we are, between two pieces. */
class Progress {
  readonly #sink: RecordSink;
  /** Where the last whole record ends. */
  end = 0;
  /** Bytes of the record that has begun; null between records. */
  #begun: number | null = null;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  get inRecord(): boolean {
    return this.#begun !== null;
  }

  /** Whether a piece of this kind may come now. Old writers left an empty beginning at the end of a block. */
  expects(kind: number): boolean {
    if (kind === FULL || kind === FIRST) return (this.#begun ?? 0) === 0;
    return (kind === MIDDLE || kind === LAST) && this.#begun !== null;
  }

  /** Takes a piece that ends at `end`; false where the record cannot be right. */
  take(kind: number, bytes: Uint8Array, end: number): boolean {
    if (!this.expects(kind)) return false;
    this.#sink.piece(bytes);
    if (kind === FIRST || kind === MIDDLE) {
      this.#begun = (this.#begun ?? 0) + bytes.length;
      return true;
    }
    this.#begun = null;
    this.end = end;
    return this.#sink.end();
  }
}

/** Where the file's content ends, leaving out the zeros at its end; not before `from`. */
async function contentEnd(file: FileReader, from: number): Promise<number> {
  let end = from;
  for (let at = from; at < file.size; at += WINDOW) {
    const bytes = await file.read(at, WINDOW);
    let length = bytes.length;
    while (length > 0 && bytes[length - 1] === 0) length -= 1;
    if (length > 0) end = at + length;
  }
  return end;
}

interface Stop {
  readonly block: Uint8Array;
  /** Where the piece that is not whole begins, in the block and in the file. */
  readonly at: number;
  readonly offset: number;
}

/** Whether the piece reaches beyond the end of the file, as one does that was cut off while it was written. */
function isCutOff({ at, block }: Stop, { kind, length }: Piece, progress: Progress, isLast: boolean): boolean {
  return isLast && at + HEADER + length > block.length && at + HEADER + length <= BLOCK && progress.expects(kind);
}

/** Tells an unfinished end from damage: behind an unfinished record there is nothing, or nothing but zeros. */
async function judge(file: FileReader, stop: Stop, progress: Progress): Promise<LogReading> {
  const torn: LogReading = { state: 'torn', end: progress.end };
  if (stop.at + HEADER > stop.block.length) return torn;
  const piece = pieceAt(stop.block, stop.at);
  const isLast = stop.offset - stop.at + stop.block.length === file.size;
  if (holdsPiece(stop.block, stop.at + 1)) return BROKEN;
  if (isCutOff(stop, piece, progress, isLast)) return torn;
  const end = await contentEnd(file, stop.offset);
  if (end === stop.offset) return torn;
  // The content ends within this very piece.
  const isUnwritten = end - stop.offset < HEADER || end < stop.offset + HEADER + piece.length;
  return isUnwritten && file.size - end >= UNWRITTEN ? torn : BROKEN;
}

/** The first piece of the block that is not whole, `broken`, or null where all are. */
function readBlock(block: Uint8Array, offset: number, progress: Progress): Stop | 'broken' | null {
  let at = 0;
  while (at + HEADER <= block.length) {
    const { kind, length, whole } = pieceAt(block, at);
    if (!whole) return { block, at, offset: offset + at };
    const end = at + HEADER + length;
    if (!progress.take(kind, block.subarray(at + HEADER, end), offset + end)) return 'broken';
    at = end;
  }
  // Less than a header is left: padding at the end of a block, half a header at the end of the file.
  return at < block.length && block.length < BLOCK ? { block, at, offset: offset + at } : null;
}

/**
 * Reads a log of LevelDB from end to end, a window at a time. The MANIFEST has the same form as the logs. LevelDB's own
 * reader is more lenient: it takes a bad length in the last block for an unfinished end, whatever stands behind it.
 */
export async function readLog(file: FileReader, sink: RecordSink): Promise<LogReading> {
  const progress = new Progress(sink);
  for (let from = 0; from < file.size; from += WINDOW) {
    const bytes = await file.read(from, WINDOW);
    for (let at = 0; at < bytes.length; at += BLOCK) {
      const stop = readBlock(bytes.subarray(at, at + BLOCK), from + at, progress);
      if (stop === 'broken') return BROKEN;
      if (stop !== null) return await judge(file, stop, progress);
    }
  }
  return progress.inRecord ? { state: 'torn', end: progress.end } : { state: 'whole' };
}
