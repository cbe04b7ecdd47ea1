import type { JsonCursor } from './json-cursor';

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const readEscape = (cursor: JsonCursor): string => {
  const start = cursor.at;
  cursor.at += 1;
  const letter = cursor.current;
  cursor.at += 1;
  if (letter === 'u') {
    const digits = cursor.match(/[0-9a-fA-F]{4}/y);
    if (digits !== '') return String.fromCharCode(Number.parseInt(digits, 16));
  }
  return escapes.get(letter) ?? cursor.stop('json/escape', start, { found: `\\${letter}` });
};

/** Steps over plain characters: not a quote, a backslash, a control character or the end. */
const skipPlain = (cursor: JsonCursor): void => {
  const { text } = cursor;
  let at = cursor.at;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || code < 0x20) break;
  }
  cursor.at = at;
};

const controlName = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Reads a text in quotes. Half a surrogate pair is a problem: it would be lost when the text is written again. */
export const readText = (cursor: JsonCursor): string => {
  const start = cursor.at;
  cursor.at += 1;
  const parts: string[] = [];
  for (;;) {
    const plainFrom = cursor.at;
    skipPlain(cursor);
    parts.push(cursor.text.slice(plainFrom, cursor.at));
    if (cursor.take('"')) break;
    if (cursor.current === '\\') parts.push(readEscape(cursor));
    else if (cursor.current === '' || cursor.current === '\n') cursor.stop('json/unclosed-text', start, {});
    else cursor.stop('json/control-character', cursor.at, { found: controlName(cursor.current) });
  }
  const value = parts.join('');
  if (/\p{Surrogate}/u.test(value)) cursor.note('json/lone-surrogate', start, {});
  return value;
};

/** Reads a number. One past the safe range is a problem: it would come out as another number. */
export const readNumber = (cursor: JsonCursor): number => {
  const start = cursor.at;
  const digits = cursor.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  const rest = cursor.match(/[\w.+-]{1,40}/y);
  if (digits === '' || rest !== '') cursor.stop('json/number', start, { found: digits + rest });
  const value = Number(digits);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) cursor.note('json/number-range', start, { found: digits });
  return value;
};
