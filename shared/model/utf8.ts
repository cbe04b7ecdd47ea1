import type { InputError } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import type { Result } from './result';
import { fail, succeed } from './result';

/** The one thing of the platform that reading needs; Node and browsers both have it, the language's library does not. */
interface Platform {
  readonly TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
}

const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || bytes.subarray(0, 4).includes(0);
};

/** How many bytes follow a lead byte; null for a byte that cannot lead. */
const trailLength = (lead: number): number | null => {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead < 0xe0) return 1;
  if (lead >= 0xe0 && lead < 0xf0) return 2;
  if (lead >= 0xf0 && lead < 0xf5) return 3;
  return null;
};

/** The first byte after a lead byte is narrower than the others: no overlong forms, surrogates or planes past 16. */
const firstTrailRange = (lead: number): readonly [number, number] => {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
};

const sequenceLength = (bytes: Uint8Array, at: number): number | null => {
  const lead = bytes[at] ?? 0;
  const trail = trailLength(lead);
  if (trail === null) return null;
  for (let offset = 1; offset <= trail; offset += 1) {
    const [low, high] = offset === 1 ? firstTrailRange(lead) : [0x80, 0xbf];
    const byte = bytes[at + offset] ?? 0;
    if (byte < low || byte > high) return null;
  }
  return trail + 1;
};

/** Where the text stops being UTF-8. The decoder only says that it does. */
const firstInvalid = (bytes: Uint8Array): { readonly line: number; readonly byte: number } => {
  let line = 1;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === null) break;
    if (bytes[at] === 0x0a) line += 1;
    at += length;
  }
  return { line, byte: at + 1 };
};

/**
 * Decodes UTF-8 and nothing else; a byte order mark is dropped.
 *
 * Fails with `encoding/utf-16` or `encoding/not-utf-8`: guessing an encoding would change names and amounts in silence.
 */
export const decodeUtf8 = (bytes: Uint8Array): Result<string, InputError> => {
  if (looksLikeUtf16(bytes)) return fail(inputError('encoding/utf-16', '', {}));
  const { TextDecoder } = globalThis as unknown as Platform;
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(inputError('encoding/not-utf-8', '', firstInvalid(bytes)));
  }
};
