import type { InputError } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import type { Result } from './result';
import { fail } from './result';
import type { JsonValue } from './strict-json';
import { parseStrictJson } from './strict-json';
import { decodeUtf8 } from './utf8';

/** Reads the bytes of a JSON file of at most `limit` bytes. Fails with every problem of size, encoding or syntax. */
export const readJson = (bytes: Uint8Array, limit: number): Result<JsonValue, readonly InputError[]> => {
  if (bytes.length > limit) return fail([inputError('file/too-large', '', { bytes: bytes.length, limit })]);
  const text = decodeUtf8(bytes);
  return text.ok ? parseStrictJson(text.value) : fail([text.error]);
};
