import { describe, expect, it } from 'vitest';
import {
  nearest,
  offFalse,
  offTrue,
  ofTruth,
  pack4,
  TOO_FAR,
  toFalse,
  togetherOf,
  toTrue,
} from '../../../../shared/reasoning/distance';
import { FALSE, TRUE, UNKNOWN } from '../../../../shared/reasoning/truth';

const parts = (distance: number) => [toTrue, toFalse, offTrue, offFalse].map((part) => part(distance));

describe('a distance', () => {
  it('holds four numbers apart', () => {
    expect(parts(pack4(1, 2, 3, 4))).toEqual([1, 2, 3, 4]);
    expect(parts(pack4(7, 0, 7, 0))).toEqual([7, 0, 7, 0]);
    expect(parts(pack4(0, 7, 0, 7))).toEqual([0, 7, 0, 7]);
  });

  it('is the least of several ways, and too far where there is none', () => {
    expect(nearest([3, 2, 5])).toBe(2);
    expect(nearest([])).toBe(TOO_FAR);
    expect(nearest([9])).toBe(TOO_FAR);
  });

  it('of what holds, does not or is open is none to where it is', () => {
    const reach = (wanted: boolean) => (wanted ? 2 : 3);
    expect(parts(ofTruth(TRUE, reach))).toEqual([0, 3, 3, 0]);
    expect(parts(ofTruth(FALSE, reach))).toEqual([2, 0, 0, 2]);
    expect(parts(ofTruth(UNKNOWN, reach))).toEqual([2, 3, 0, 0]);
  });
});

describe('several changes together', () => {
  const together = (...keys: readonly string[]) => togetherOf(keys.map((list) => new Set(list.split(''))));

  it('add up where they share no fact, and count once where they do', () => {
    expect(together('a', 'b')([1, 2])).toBe(3);
    expect(together('ab', 'b')([1, 2])).toBe(2);
    expect(together('a', 'b', 'a')([2, 1, 3])).toBe(4);
  });

  it('count once where a third part ties two together', () => {
    expect(together('a', 'b', 'ab', 'c')([1, 2, 1, 1])).toBe(3);
    expect(together('ab', 'c', 'bd', 'ce')([1, 1, 2, 3])).toBe(5);
  });

  it('are never farther than too far', () => {
    expect(together('a', 'b', 'c')([3, 3, 3])).toBe(TOO_FAR);
    expect(together()([])).toBe(0);
  });
});
