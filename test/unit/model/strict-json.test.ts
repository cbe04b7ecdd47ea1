import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputError } from '../../../shared/bridge/errors';
import { deepest, parseStrictJson } from '../../../shared/model/strict-json';

const errorsOf = (text: string): readonly InputError[] => {
  const result = parseStrictJson(text);
  return result.ok ? [] : result.error;
};
const firstOf = (text: string) => errorsOf(text)[0];

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Values that survive a strict round trip: numbers in the safe range, whole characters. */
const safeJson = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }).filter((value) => {
  let isSafe = true;
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER) isSafe = false;
    return part;
  });
  return isSafe;
});

describe('parseStrictJson', () => {
  it('agrees with JSON.parse on whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(safeJson, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = parseStrictJson(text);
        expect(result.ok && JSON.stringify(result.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('accepts nothing that JSON.parse refuses, and never throws', () => {
    const scraps = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'u00e9',
        '1',
        '-',
        '.',
        'e',
        'true',
        'nul',
        ' ',
        '\n',
        'a',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          scraps.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const result = parseStrictJson(text);
          if (result.ok) expect(() => JSON.parse(text)).not.toThrow();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('says where the syntax breaks and what belongs there', () => {
    expect(firstOf('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({
      code: 'json/unexpected',
      params: { line: 3, column: 3, found: '"', expected: 'comma-or-brace' },
    });
    expect(firstOf('[1 2]')).toMatchObject({ params: { expected: 'comma-or-bracket', found: '2' } });
    expect(firstOf('{a: 1}')).toMatchObject({ params: { expected: 'key', found: 'a', line: 1, column: 2 } });
    expect(firstOf('{"a" 1}')).toMatchObject({ place: 'a', params: { expected: 'colon' } });
    expect(firstOf('[tru]')).toMatchObject({ params: { expected: 'value', found: 'tru' } });
    expect(firstOf('{} {}')).toMatchObject({ params: { expected: 'end', found: '{' } });
    expect(firstOf('{"a": ')).toMatchObject({ params: { expected: 'value', found: '' } });
    expect(firstOf('[“x”]')).toMatchObject({ params: { expected: 'value', found: '“' } });
  });

  it.each(['', ' \r\n\t', '\u00a0'])('calls %j empty', (text) => {
    expect(firstOf(text)?.code).toBe('json/empty');
  });

  it.each([
    ['[1,]', 1, 3],
    ['{"a": 1,\n}', 1, 8],
  ])('points at the trailing comma of %j', (text, line, column) => {
    expect(firstOf(text)).toMatchObject({ code: 'json/trailing-comma', params: { line, column } });
  });

  it('reports every key that stands twice, with its path', () => {
    const errors = errorsOf('{"a": {"b": 1, "b": 2},\n "c": 1, "c": 2, "\\u0063": 3}');
    expect(errors.map(({ code, place }) => [code, place])).toEqual([
      ['json/duplicate-key', 'a.b'],
      ['json/duplicate-key', 'c'],
      ['json/duplicate-key', 'c'],
    ]);
    expect(errors[1]).toMatchObject({ params: { line: 2, column: 10, key: 'c' } });
  });

  it('takes __proto__ for a key like any other', () => {
    const result = parseStrictJson('{"__proto__": {"polluted": true}}');
    expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it(`refuses more than ${deepest} levels, however many there are`, () => {
    expect(errorsOf(nested(deepest))).toEqual([]);
    expect(firstOf(nested(deepest + 1))).toMatchObject({ code: 'json/depth', params: { column: deepest + 1 } });
    expect(firstOf('['.repeat(5_000_000))?.code).toBe('json/depth');
  });

  it.each(['01', '+1', '.5', '1.', '1e', '0x10', '-', '1_000', '1a', '--1'])('refuses the number %s', (text) => {
    expect(firstOf(`[${text}]`)).toMatchObject({ code: 'json/number', params: { column: 2 } });
  });

  it.each(['9007199254740993', '-9007199254740993', '1e999', '1e20'])('refuses %s, past the safe range', (text) => {
    expect(firstOf(`{"n": ${text}}`)).toMatchObject({ code: 'json/number-range', place: 'n', params: { found: text } });
  });

  it.each(['NaN', 'Infinity', 'undefined', 'True', "'a'", '// note'])('refuses %s', (text) => {
    expect(firstOf(`[${text}]`)).toMatchObject({ code: 'json/unexpected', params: { expected: 'value' } });
  });

  it('refuses half a surrogate pair and keeps a whole one', () => {
    expect(firstOf('["\\ud83d"]')).toMatchObject({ code: 'json/lone-surrogate', place: '[0]' });
    expect(firstOf('{"\\udc00": 1}')?.code).toBe('json/lone-surrogate');
    expect(parseStrictJson('"\\ud83d\\ude00"')).toEqual({ ok: true, value: '😀' });
  });

  it('refuses broken texts', () => {
    expect(firstOf('["abc')).toMatchObject({ code: 'json/unclosed-text', params: { column: 2 } });
    expect(firstOf('["abc\n"]')?.code).toBe('json/unclosed-text');
    expect(firstOf('["a\tb"]')).toMatchObject({ code: 'json/control-character', params: { found: 'U+0009' } });
    expect(firstOf('["C:\\qx"]')).toMatchObject({ code: 'json/escape', params: { found: '\\q', column: 5 } });
    expect(firstOf('["\\u12"]')?.code).toBe('json/escape');
  });
});
