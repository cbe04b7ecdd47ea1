import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marked } from '../../../renderer/features/search/marked';

it('marks what was looked for, by offsets in the whole text', () => {
  const pieces = marked({
    start: 10,
    text: '质押节点在上海',
    matches: [
      { start: 15, end: 17 },
      { start: 10, end: 12 },
    ],
  });
  expect(pieces).toEqual([
    { text: '质押', isMatch: true },
    { text: '节点在', isMatch: false },
    { text: '上海', isMatch: true },
  ]);
});

it('gives the whole text back whatever the matches are', () => {
  const match = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.nat(40), fc.string(), fc.array(match), (start, text, matches) => {
      const pieces = marked({ start, text, matches });
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});
