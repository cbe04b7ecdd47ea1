import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../shared/model/nearest';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['mechanism', 'mechansim', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, zero only for equals, and at most the longer length', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearest', () => {
  it('finds what was meant, whatever the letter case', () => {
    expect(nearest('TECH.Mechanizm', ['tech.hardware', 'tech.mechanism'])).toBe('tech.mechanism');
  });

  it('has nothing to say without candidates', () => {
    expect(nearest('a', [])).toBeNull();
  });

  it('stays quick on a hostile word', () => {
    expect(nearest('x'.repeat(5_000_000), ['a', 'x'])).toBe('x');
  });
});
