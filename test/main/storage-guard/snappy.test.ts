import { expect, test } from 'vitest';
import { unpackSnappy } from '../../../main/storage-guard/snappy';

/** By Snappy's published format: a length, then runs of plain bytes and copies of what came before. */
const packed = (...bytes: readonly (number | string)[]): Buffer =>
  Buffer.concat(bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
const literal = (text: string) => [(text.length - 1) << 2, text];
const unpacked = (bytes: Buffer): string | null => {
  const found = unpackSnappy(bytes);
  return found === null ? null : Buffer.from(found).toString();
};

const long = 'x'.repeat(300);

test.each([
  ['plain bytes', packed(3, ...literal('abc')), 'abc'],
  ['a long run', packed(0xac, 2, 61 << 2, 43, 1, long), long],
  ['a copy into itself', packed(10, ...literal('ab'), (4 << 2) | 1, 2), 'ababababab'],
  ['a copy by two bytes', packed(6, ...literal('abc'), (2 << 2) | 2, 3, 0), 'abcabc'],
  ['a copy by four bytes', packed(6, ...literal('abc'), (2 << 2) | 3, 3, 0, 0, 0), 'abcabc'],
  ['nothing', packed(0), ''],
])('unpacks %s', (_name, bytes, text) => {
  expect(unpacked(bytes)).toBe(text);
});

test.each([
  ['an empty block', packed()],
  ['a run that is cut off', packed(3, 2 << 2, 'ab')],
  ['too many bytes', packed(2, ...literal('abc'))],
  ['too few bytes', packed(4, ...literal('abc'))],
  ['a copy from before the beginning', packed(6, ...literal('abc'), (2 << 2) | 2, 4, 0)],
  ['a copy from nowhere', packed(6, ...literal('abc'), (2 << 2) | 2, 0, 0)],
  ['a copy beyond the end', packed(5, ...literal('abc'), (2 << 2) | 2, 3, 0)],
  ['a size beyond all bounds', packed(0xff, 0xff, 0xff, 0xff, 0x0f, ...literal('abc'))],
])('refuses %s', (_name, bytes) => {
  expect(unpacked(bytes)).toBeNull();
});
