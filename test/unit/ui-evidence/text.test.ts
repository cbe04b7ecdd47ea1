import { expect, test } from 'vitest';
import { decoded, laidOut, tableRows } from '../../../renderer/features/evidence/preview/text';

const bytes = (...values: readonly number[]) => new Uint8Array(values);

test('text is read in the encoding it was written in', () => {
  expect(decoded(new TextEncoder().encode('电费'))).toBe('电费');
  expect(decoded(bytes(0xb5, 0xe7, 0xb7, 0xd1))).toBe('电费');
  expect(decoded(bytes(0xff, 0xfe, 0x35, 0x75))).toBe('电');
  expect(decoded(bytes(0xfe, 0xff, 0x75, 0x35))).toBe('电');
  // The beginning of a long file may end within a character.
  expect(decoded(new TextEncoder().encode('电费').slice(0, 4))).toBe('电');
});

test('JSON is laid out, and what is not JSON is left alone', () => {
  expect(laidOut('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(laidOut('{"a":')).toBe('{"a":');
});

test('tables are read with their quotes, in whatever way their fields are set apart', () => {
  expect(tableRows('月份,"电费,元"\r\n一月,"1,2""0"\r\n', 9)).toEqual([
    ['月份', '电费,元'],
    ['一月', '1,2"0'],
  ]);
  expect(tableRows('a;b\n1;2', 9)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(tableRows('a\tb,c\n', 9)).toEqual([['a', 'b,c']]);
  expect(tableRows('a,,\n,b,\n', 9)).toEqual([
    ['a', '', ''],
    ['', 'b', ''],
  ]);
  expect(tableRows('1\n2\n3\n', 2)).toEqual([['1'], ['2']]);
  expect(tableRows('"never closed, and long', 9)).toEqual([['never closed, and long']]);
  expect(tableRows('', 9)).toEqual([]);
});
