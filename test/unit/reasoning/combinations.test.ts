import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../shared/model/fact';
import { type LimbId, ladders, limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { type Answers, answersOf } from '../../../shared/reasoning/answers';
import { type Change, combinationsOf } from '../../../shared/reasoning/combinations';
import { dependenciesOf } from '../../../shared/reasoning/dependencies';
import { createDistances } from '../../../shared/reasoning/distances';
import { createPresent } from '../../../shared/reasoning/program';
import { anyDay, anyFacts, fewFacts, keys, valuesOf } from '../../fixtures/random-matters';
import { naive } from './naive';

const program = createPresent(cnMining);
const distances = createDistances(cnMining, program);

const search = (
  facts: readonly Fact[],
  day: string,
  limb: LimbId,
  domain: ReadonlyMap<string, readonly FactValue[]>,
  size: number,
) => {
  const answers = answersOf(facts);
  program.load(answers, day);
  const now = program.limb(limb).rungs();
  const turning = ((1 << ladders[limb].length) - 1) & ~now;
  return combinationsOf({
    pack: cnMining,
    program,
    distances,
    limb,
    domain,
    restore: (key) => program.set(key, answers.get(key)?.value, answers.get(key)?.alternative),
    turning,
    wanted: turning,
    size,
    most: Number.POSITIVE_INFINITY,
  }).map(({ changes }) => changes);
};

const withChanges = (answers: Answers, changes: readonly Change[]): Answers =>
  new Map([
    ...answers,
    ...changes.map(({ key, to }) => [key, { value: to, alternative: to, status: 'stated' }] as const),
  ]);

const relevant = (reference: ReturnType<typeof naive>, key: string): boolean => {
  const when = cnMining.facts.facts.find((fact) => fact.key === key)?.relevantWhen;
  return when === undefined || reference.read(when) !== false;
};

/** Every set of the size, tried one by one by the slow reading. */
const bruteForce = (
  answers: Answers,
  day: string,
  limb: LimbId,
  domain: ReadonlyMap<string, readonly FactValue[]>,
  size: number,
) => {
  const now = naive(cnMining, answers, day).finding(limb);
  const turns = (changes: readonly Change[]) =>
    naive(cnMining, withChanges(answers, changes), day).finding(limb) !== now;
  let sets: (readonly Change[])[] = [[]];
  for (let round = 0; round < size; round += 1) {
    sets = sets.flatMap((changes) => {
      const last = [...domain.keys()].indexOf(changes.at(-1)?.key ?? '');
      if (changes.length > 0 && turns(changes)) return [];
      return [...domain].slice(last + 1).flatMap(([key, values]) => values.map((to) => [...changes, { key, to }]));
    });
  }
  const parts = (changes: readonly Change[]): readonly (readonly Change[])[] =>
    changes.length <= 1
      ? []
      : changes.flatMap((one) => {
          const rest = changes.filter((other) => other !== one);
          return [rest, ...parts(rest)];
        });
  return sets.filter((changes) => {
    if (!turns(changes) || parts(changes).some(turns)) return false;
    const after = naive(cnMining, withChanges(answers, changes), day);
    const before = naive(cnMining, answers, day);
    const possible = cnMining.contradictions.never.every(
      ({ when }) => after.read(when) !== true || before.read(when) === true,
    );
    return possible && changes.every(({ key }) => relevant(after, key));
  });
};

const written = (sets: readonly (readonly Change[])[]) => sets.map((set) => JSON.stringify(set)).sort();

/** A limb, and some of the facts that its finding reads. */
const limbAndKeys = (count: number) =>
  fc.constantFrom(...limbIds).chain((limb) => {
    const read = keys.filter((key) => dependenciesOf(cnMining).limb(limb).has(key));
    return fc.record({
      limb: fc.constant(limb),
      chosen: fc.shuffledSubarray(read, { minLength: count, maxLength: count }),
    });
  });

/** Mining abroad: its filing and its two questions of data put the duties in order only together. */
const overseas: readonly Fact[] = (cnMining.archetypes.find(({ id }) => id === 'overseas-mining')?.facts ?? []).map(
  ({ key, value }) => ({ key, value, status: 'stated', evidence: [] }),
);
const THREE_TOGETHER: { readonly limb: LimbId; readonly chosen: string[] } = {
  limb: 'operational',
  chosen: ['licence.cacFiling', 'data.personal', 'data.thirdPartyContent'],
};

describe('combinations of changes', () => {
  for (const [size, count, runs] of [
    [2, 8, 30],
    [3, 7, 30],
  ] as const) {
    it(`of ${size} facts are those that trying everything finds: none missed, none that a part of it makes`, () => {
      let seen = 0;
      fc.assert(
        fc.property(fc.oneof(anyFacts, fewFacts), anyDay, limbAndKeys(count), (facts, day, { limb, chosen }) => {
          const domain = new Map(chosen.map((key) => [key, valuesOf(key).slice(0, 3)]));
          const open = facts.filter(({ key }) => !chosen.includes(key));
          const expected = bruteForce(answersOf(open), day, limb, domain, size);
          seen += expected.length;
          expect(written(search(open, day, limb, domain, size))).toEqual(written(expected));
        }),
        { numRuns: runs, examples: size === 3 ? [[overseas, '2026-11-22', THREE_TOGETHER]] : [] },
      );
      expect(seen).toBeGreaterThan(0);
    });
  }
});
