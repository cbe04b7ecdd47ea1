import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../../shared/model/fact';
import { type Algebra, kleene, possibility, type World } from '../../../../shared/reasoning/algebra';
import { FALSE, TRUE, UNKNOWN } from '../../../../shared/reasoning/truth';

const truths = [FALSE, UNKNOWN, TRUE];
/** Every set of truth values that is not empty, as bits. */
const sets = [1, 2, 3, 4, 5, 6, 7];
const inSet = (set: number) => truths.filter((truth) => set & (1 << truth));
const setOf = (values: readonly number[]) => values.reduce((set, truth) => set | (1 << truth), 0);
const reads = (values: readonly number[]) => values.map((value) => () => value);

describe('what holds now', () => {
  it('joins as Kleene has it: all is the least, any is the greatest, not turns round', () => {
    for (const a of truths) {
      expect(kleene.not(() => a)()).toBe(2 - a);
      expect(kleene.unless(() => a)()).toBe(a === TRUE ? FALSE : TRUE);
      for (const b of truths)
        for (const c of truths) {
          expect(kleene.all(reads([a, b, c]))()).toBe(Math.min(a, b, c));
          expect(kleene.any(reads([a, b, c]))()).toBe(Math.max(a, b, c));
        }
    }
  });

  it('reads no further once the answer is certain', () => {
    const never = () => {
      throw new Error('read');
    };
    expect(kleene.all([() => FALSE, never])()).toBe(FALSE);
    expect(kleene.any([() => TRUE, never])()).toBe(TRUE);
  });

  it('is held only by what is true', () => {
    expect(truths.map(kleene.mayHold)).toEqual([false, false, true]);
    expect(truths.map(kleene.mustHold)).toEqual([false, false, true]);
  });
});

describe('what may still come to hold', () => {
  it('is exactly what every way of learning the parts comes to', () => {
    for (const a of sets) {
      const of = (join: (truth: number) => number) => setOf(inSet(a).map(join));
      expect(possibility.not(() => a)()).toBe(of((truth) => kleene.not(() => truth)()));
      expect(possibility.unless(() => a)()).toBe(of((truth) => kleene.unless(() => truth)()));
      for (const b of sets) {
        const pairs = inSet(a).flatMap((one) => inSet(b).map((two) => reads([one, two])));
        expect(possibility.all(reads([a, b]))(), `${a} and ${b}`).toBe(setOf(pairs.map((two) => kleene.all(two)())));
        expect(possibility.any(reads([a, b]))(), `${a} or ${b}`).toBe(setOf(pairs.map((two) => kleene.any(two)())));
      }
    }
  });

  it('may hold where it can be true, and must where it can be nothing else', () => {
    for (const set of sets) {
      expect(possibility.mayHold(set)).toBe(inSet(set).includes(TRUE));
      expect(possibility.mustHold(set)).toBe(set === 1 << TRUE);
    }
  });
});

const strengths = [0, 1, 2, 3, 4];
const between = (low: number, high: number) => strengths.filter((one) => one >= low && one <= high);
const ranges = strengths.flatMap((low) => between(low, 4).map((high) => [low, high] as const));

describe('an element', () => {
  const now = (authority: number, project: number) =>
    kleene.elementTruth({
      authorityLow: authority,
      authorityHigh: authority,
      projectLow: project,
      projectHigh: project,
    });

  it('goes to the heavier side, and to neither by weak circumstances alone', () => {
    for (const authority of strengths)
      for (const project of strengths) {
        const heavier = authority > project ? TRUE : FALSE;
        const open = authority === project || Math.max(authority, project) < 2;
        expect(now(authority, project), `${authority} against ${project}`).toBe(open ? UNKNOWN : heavier);
      }
  });

  it('may become what the weights may come to, and nothing else', () => {
    for (const [authorityLow, authorityHigh] of ranges)
      for (const [projectLow, projectHigh] of ranges) {
        const outcomes = between(authorityLow, authorityHigh).flatMap((authority) =>
          between(projectLow, projectHigh).map((project) => now(authority, project)),
        );
        const balance = { authorityLow, authorityHigh, projectLow, projectHigh };
        expect(possibility.elementTruth(balance), JSON.stringify(balance)).toBe(setOf(outcomes));
      }
  });
});

describe('a test of a fact', () => {
  const isX = (value: FactValue) => value === 'x';
  const read = (algebra: Algebra, value: FactValue | undefined, alternative: FactValue | undefined) => {
    const world: World = { values: ['y', value], alternatives: ['y', alternative], asOf: '2026-01-01' };
    return algebra.fact(world, 1, isX)();
  };

  it('is unknown where the fact is, and where the two versions of it differ in the point', () => {
    for (const [algebra, no, open, yes] of [
      [kleene, FALSE, UNKNOWN, TRUE],
      [possibility, 1, 7, 4],
    ] as const) {
      expect(read(algebra, undefined, undefined)).toBe(open);
      expect(read(algebra, 'x', 'x')).toBe(yes);
      expect(read(algebra, 'z', 'z')).toBe(no);
      expect(read(algebra, 'x', 'z')).toBe(open);
      expect(read(algebra, 'z', 'x')).toBe(open);
      expect(read(algebra, 'z', 'w')).toBe(no);
      expect(read(algebra, 'x', undefined)).toBe(yes);
    }
  });

  it('is of the day, too, true or false', () => {
    expect([true, false].map((holds) => kleene.constant(() => holds)())).toEqual([TRUE, FALSE]);
    expect([true, false].map((holds) => possibility.constant(() => holds)())).toEqual([4, 1]);
  });
});

describe('the finding of another limb', () => {
  it('is among those wanted now where it is one of them', () => {
    expect(kleene.findingIn(() => 0b010, 0b110)()).toBe(TRUE);
    expect(kleene.findingIn(() => 0b001, 0b110)()).toBe(FALSE);
  });

  it('may come to be where some of its possible rungs are, and not to be where some are not', () => {
    expect(possibility.findingIn(() => 0b010, 0b110)()).toBe(4);
    expect(possibility.findingIn(() => 0b001, 0b110)()).toBe(1);
    expect(possibility.findingIn(() => 0b011, 0b110)()).toBe(5);
  });
});
