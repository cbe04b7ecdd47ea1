import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flip } from '../../../shared/model/assessment';
import type { Fact } from '../../../shared/model/fact';
import { ladders, limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { type Answers, answersOf } from '../../../shared/reasoning/answers';
import { assess } from '../../../shared/reasoning/assess';
import { combinationsTold } from '../../../shared/reasoning/flips';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, fewFacts, withFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const asOf = '2026-11-22';
type Changes = Flip['changes'];

const findingWith = (answers: Answers, changes: Changes, day: string, limb: Flip['limb']): string => {
  const changed = changes.map(
    ({ key, to }) => [key, { value: to ?? false, alternative: to ?? false, status: 'stated' }] as const,
  );
  return naive(cnMining, new Map([...answers, ...changed]), day).finding(limb);
};

const properParts = (changes: Changes): readonly Changes[] =>
  changes.flatMap((one) => {
    const rest = changes.filter((other) => other !== one);
    return rest.length === 0 ? [] : [rest, ...properParts(rest)];
  });

const fact = (key: string) => cnMining.facts.facts.find((candidate) => candidate.key === key);

const checkFlip = (flip: Flip, facts: readonly Fact[], day: string) => {
  const answers = answersOf(facts);
  const ladder = ladders[flip.limb] as readonly string[];
  const turns = (finding: string) =>
    flip.kind === 'clarify' ? finding !== flip.from : ladder.indexOf(finding) > ladder.indexOf(flip.from);
  expect(findingWith(answers, flip.changes, day, flip.limb)).toBe(flip.to);
  expect(turns(flip.to)).toBe(true);
  for (const part of properParts(flip.changes)) {
    expect(turns(findingWith(answers, part, day, flip.limb)), JSON.stringify([flip, part])).toBe(false);
  }
  for (const { limb, from, to } of flip.effects) {
    expect([from, to]).toEqual([findingWith(answers, [], day, limb), findingWith(answers, flip.changes, day, limb)]);
  }
};

const checkHonest = (flip: Flip, facts: readonly Fact[]) => {
  for (const { key, to, from } of flip.changes) {
    const status = answersOf(facts).get(key)?.status;
    if (flip.kind === 'clarify') expect(status, key).not.toBe('verified');
    else {
      expect(fact(key)?.controllable, key).toBe(true);
      expect(fact(key)?.options?.find(({ value }) => value === to)?.choosable, key).not.toBe(false);
      expect(from, key).not.toBeNull();
    }
  }
};

describe('every flip of an assessment', () => {
  it('is real and smallest, supposes no verified fact to be otherwise and changes only what can be arranged', () => {
    const sizes = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(anyFacts, fewFacts), anyDay, (facts, day) => {
        const { flips } = assess(cnMining, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        for (const flip of flips) {
          checkHonest(flip, facts);
          if (flip.changes.length > 1 || flip === flips[0]) checkFlip(flip, facts, day);
          sizes.add(`${flip.kind} ${flip.changes.length}`);
        }
      }),
      { numRuns: 20 },
    );
    expect([...sizes]).toEqual(expect.arrayContaining(['clarify 1', 'clarify 2', 'restructure 1']));
  });

  it('is told as a set only where no smaller set leads to that finding, and then a few of them', () => {
    fc.assert(
      fc.property(fewFacts, (facts) => {
        const { flips } = assess(cnMining, withFacts(facts), { asOf, withoutPrecedents: [] });
        for (const limb of limbIds) {
          for (const kind of ['clarify', 'restructure'] as const) {
            const mine = flips.filter((flip) => flip.limb === limb && flip.kind === kind);
            for (const to of new Set(mine.map((flip) => flip.to))) {
              const same = mine.filter((flip) => flip.to === to);
              const [size] = new Set(same.map(({ changes }) => changes.length));
              expect(same.every(({ changes }) => changes.length === size)).toBe(true);
              if (size !== 1) expect(same.length).toBeLessThanOrEqual(combinationsTold);
            }
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('flips of a staking service', () => {
  const facts = {
    'funding.public': true,
    'funding.custodyForOthers': true,
    'funding.yieldPromised': true,
    'tech.mechanism': 'dpos',
    'revenue.inToken': true,
  };
  const flipsWith = (continuing: boolean) =>
    assess(cnMining, matterOf({ ...facts, 'activity.continuing': continuing }), { asOf, withoutPrecedents: [] }).flips;

  it('offer several changes together where none is enough alone', () => {
    const together = flipsWith(true).filter(({ kind, changes }) => kind === 'restructure' && changes.length > 1);
    expect(together.map(({ changes }) => changes.map(({ key }) => key))).toContainEqual([
      'funding.public',
      'funding.custodyForOthers',
    ]);
  });

  it('propose nothing to rearrange in what is over', () => {
    expect(flipsWith(false).filter(({ kind }) => kind === 'restructure')).toEqual([]);
  });
});
