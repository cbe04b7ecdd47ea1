import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sentinelSchema } from '../../shared/bridge/vault-status';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { writeAtomically } from '../files/atomic-write';
import { readInputFile } from '../files/read-file';
import { reasonOf } from './errors';

const format = 1;
const largest = 16_384;

const recordSchema = z.strictObject({
  /** The name of the database in use: a restore goes into a new one and swaps this. */
  database: z.string().regex(/^adit(-[0-9a-z]{1,64})?$/),
  /** Null where a database was named and nothing is saved in it yet. */
  sentinel: sentinelSchema.nullable(),
});

/** What main remembers of the vault outside Chromium's folder: which database it is, and how far it had come. */
export type SentinelRecord = Readonly<z.infer<typeof recordSchema>>;

const fileSchema = z.strictObject({
  format: z.literal(format),
  record: recordSchema,
  /** SHA-256 over the record: tells damage, and is no protection against forgery. */
  check: z.string(),
});

/**
 * What the file says. Missing is the beginning of a vault, or a lost folder; damaged is neither, and must not be taken
 * for a beginning; newer was written by a later Adit.
 */
export type SentinelReading =
  | { readonly state: 'present'; readonly record: SentinelRecord }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer'; readonly format: number }
  | { readonly state: 'unreadable'; readonly reason: string };

const checkOf = ({ database, sentinel }: SentinelRecord): string => {
  const { databaseId, revision, auditHead } = sentinel ?? { databaseId: null, revision: null, auditHead: null };
  return createHash('sha256')
    .update(JSON.stringify([format, database, databaseId, revision, auditHead]))
    .digest('hex');
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};

const newerSchema = z.object({ format: z.int().min(format + 1) });

const parse = (bytes: Uint8Array): SentinelReading => {
  const value = parseJson(bytes);
  const newer = newerSchema.safeParse(value, { jitless: true });
  if (newer.success) return { state: 'newer', format: newer.data.format };
  const file = fileSchema.safeParse(value, { jitless: true });
  if (!file.success || file.data.check !== checkOf(file.data.record)) return { state: 'damaged' };
  return { state: 'present', record: file.data.record };
};

/** Reads the sentinel file. Never throws: whatever is wrong with it is something to show. */
export const readSentinel = async (path: string): Promise<SentinelReading> => {
  try {
    const read = await readInputFile(path, largest);
    if (read.ok) return parse(read.value);
    if (read.error.code === 'file/missing') return { state: 'missing' };
    return read.error.code === 'file/unreadable'
      ? { state: 'unreadable', reason: read.error.params.reason }
      : { state: 'damaged' };
  } catch (cause) {
    return { state: 'unreadable', reason: reasonOf(cause) };
  }
};

/** A sentinel that could not be written; the one before is still there. */
export interface SentinelError {
  readonly code: 'sentinel/unwritten';
  readonly params: { readonly reason: string };
}

/** Writes the sentinel whole or not at all. A full disk is a value here: the save itself is safe and stands. */
export const writeSentinel = async (path: string, record: SentinelRecord): Promise<Result<null, SentinelError>> => {
  const file = { format, record, check: checkOf(record) };
  try {
    const written = await writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(file)}\n`));
    if (written.ok) return succeed(null);
    return fail({ code: 'sentinel/unwritten', params: { reason: written.error.code } });
  } catch (cause) {
    return fail({ code: 'sentinel/unwritten', params: { reason: reasonOf(cause) } });
  }
};
