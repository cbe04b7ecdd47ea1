import type { InputError } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import { BrokenSyntax, JsonCursor } from './json-cursor';
import { readNumber, readText } from './json-scalars';
import type { Result } from './result';
import { fail, succeed } from './result';

/** Plain data. Objects have no prototype, so a key such as `__proto__` is a key like any other. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Containers inside containers; nothing that Adit reads comes near it. */
export const deepest = 64;

const words: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const readWord = (cursor: JsonCursor): JsonValue => {
  const start = cursor.at;
  const value = words.get(cursor.match(/[a-z]+(?![\w$])/y));
  if (value !== undefined) return value;
  cursor.at = start;
  return cursor.unexpected('value');
};

const readArray = (cursor: JsonCursor, depth: number): readonly JsonValue[] => {
  const items: JsonValue[] = [];
  cursor.at += 1;
  cursor.skipSpace();
  if (cursor.take(']')) return items;
  for (;;) {
    cursor.path.push(items.length);
    items.push(readValue(cursor, depth));
    cursor.path.pop();
    cursor.skipSpace();
    if (cursor.take(']')) return items;
    const comma = cursor.at;
    if (!cursor.take(',')) cursor.unexpected('comma-or-bracket');
    cursor.skipSpace();
    if (cursor.current === ']') cursor.stop('json/trailing-comma', comma, {});
  }
};

const readMember = (cursor: JsonCursor, object: Record<string, JsonValue>, depth: number): void => {
  if (cursor.current !== '"') cursor.unexpected('key');
  const start = cursor.at;
  const key = readText(cursor);
  cursor.path.push(key);
  if (Object.hasOwn(object, key)) cursor.note('json/duplicate-key', start, { key });
  cursor.skipSpace();
  if (!cursor.take(':')) cursor.unexpected('colon');
  object[key] = readValue(cursor, depth);
  cursor.path.pop();
};

const readObject = (cursor: JsonCursor, depth: number): JsonValue => {
  const object: Record<string, JsonValue> = Object.create(null);
  cursor.at += 1;
  cursor.skipSpace();
  if (cursor.take('}')) return object;
  for (;;) {
    readMember(cursor, object, depth);
    cursor.skipSpace();
    if (cursor.take('}')) return object;
    const comma = cursor.at;
    if (!cursor.take(',')) cursor.unexpected('comma-or-brace');
    cursor.skipSpace();
    if (cursor.current === '}') cursor.stop('json/trailing-comma', comma, {});
  }
};

const readValue = (cursor: JsonCursor, depth: number): JsonValue => {
  cursor.skipSpace();
  const { current } = cursor;
  if (current === '{' || current === '[') {
    if (depth >= deepest) cursor.stop('json/depth', cursor.at, { limit: deepest });
    return current === '{' ? readObject(cursor, depth + 1) : readArray(cursor, depth + 1);
  }
  if (current === '"') return readText(cursor);
  if (/[-+.\d]/.test(current)) return readNumber(cursor);
  return readWord(cursor);
};

const readRoot = (cursor: JsonCursor): JsonValue => {
  const value = readValue(cursor, 0);
  cursor.skipSpace();
  if (cursor.current !== '') cursor.unexpected('end');
  return value;
};

/**
 * Reads JSON (RFC 8259) more strictly than `JSON.parse`, and says where a text is wrong.
 *
 * Refused besides bad syntax: a key twice in one object, more than 64 levels, numbers past the safe range, half a
 * surrogate pair. Whatever `JSON.parse` would settle in silence could hide what a matter file says.
 */
export const parseStrictJson = (text: string): Result<JsonValue, readonly InputError[]> => {
  if (text.trim() === '') return fail([inputError('json/empty', '', {})]);
  const cursor = new JsonCursor(text);
  try {
    const value = readRoot(cursor);
    return cursor.problems.isEmpty ? succeed(value) : fail(cursor.problems.list());
  } catch (cause) {
    if (!(cause instanceof BrokenSyntax)) throw cause;
    return fail(cursor.problems.list());
  }
};
