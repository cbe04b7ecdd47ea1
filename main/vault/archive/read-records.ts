import type { z } from 'zod';
import { fault } from './errors';
import type { ArchiveLimits } from './limits';
import { linesOf } from './lines';

/** Records are handed on in portions: of at most this many, or of about this many bytes of text. */
const mostRecords = 1000;
const mostBytes = 4 * 1024 * 1024;

interface RecordEntry {
  readonly name: string;
  readonly records: number;
  readonly schema: z.ZodType;
  readonly limits: ArchiveLimits;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

const parseJson = (line: Uint8Array): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(decoder.decode(line)) };
  } catch {
    return null;
  }
};

/** Null for what is nested so deep that looking into it overflows the stack. */
const parseRecord = (schema: z.ZodType, value: unknown) => {
  try {
    return schema.safeParse(value, { jitless: true });
  } catch {
    return null;
  }
};

/** The record of one line, as its schema gives it back. */
const readLine = (bytes: Uint8Array, line: number, { name, schema }: RecordEntry): unknown => {
  const json = parseJson(bytes);
  if (json === null) throw fault('archive/record', { entry: name, line, place: '' });
  const parsed = parseRecord(schema, json.value);
  if (parsed?.success) return parsed.data;
  const place = parsed?.error.issues[0]?.path.join('.') ?? '';
  throw fault('archive/record', { entry: name, line, place: place.slice(0, 80) });
};

/** Parses and checks every record of an entry, in portions, and counts them. */
export async function* readRecords(
  pieces: AsyncIterable<Uint8Array>,
  entry: RecordEntry,
): AsyncGenerator<readonly unknown[], void> {
  let [batch, bytes, line]: [unknown[], number, number] = [[], 0, 0];
  for await (const text of linesOf(pieces, entry.name, entry.limits)) {
    line += 1;
    if (line > entry.records) break;
    batch.push(readLine(text, line, entry));
    bytes += text.length;
    if (batch.length >= mostRecords || bytes >= mostBytes) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
  }
  if (line !== entry.records) throw fault('archive/count', { entry: entry.name, claimed: entry.records, found: line });
  if (batch.length > 0) yield batch;
}
