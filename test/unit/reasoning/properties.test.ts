import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../shared/model/assessment';
import type { Fact } from '../../../shared/model/fact';
import { ladders, limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import type { Pack } from '../../../shared/packs/schema';
import { answersOf } from '../../../shared/reasoning/answers';
import { assess } from '../../../shared/reasoning/assess';
import { createPossible, createPresent } from '../../../shared/reasoning/program';
import { rungsOf } from '../../../shared/reasoning/trials';
import { anyDay, anyFacts, keys, valuesOf, withFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const present = createPresent(cnMining);
const possible = createPossible(cnMining);
const asOf = '2026-11-22';

const findings = (facts: readonly Fact[], day = asOf) => {
  present.load(answersOf(facts), day);
  return rungsOf(present).map((rung, index) => ladders[limbIds[index] ?? 'civil'][rung]);
};

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  [...items].sort((a, b) => hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed));

const hash = (text: string, seed: number): number => {
  let value = seed | 1;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16_777_619);
  return value;
};

describe('findings over any facts', () => {
  it('are total: every combination gives a valid assessment', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const assessment = assess(cnMining, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('stay within the range that the unknown facts allowed, and the range only narrows', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...keys), fc.nat(), anyDay, (facts, key, pick, day) => {
        const before = facts.filter((fact) => fact.key !== key && fact.status !== 'disputed');
        const values = valuesOf(key);
        const value = values[pick % values.length] ?? true;
        const after = [...before, { key, value, status: 'verified' as const, evidence: [] }];
        const reach = (known: readonly Fact[]) => {
          possible.load(answersOf(known), day);
          return limbIds.map((limb) => possible.limb(limb).rungs());
        };
        const [wide, narrow] = [reach(before), reach(after)];
        present.load(answersOf(after), day);
        for (const [index, rung] of rungsOf(present).entries()) {
          expect((wide[index] ?? 0) & (1 << rung)).not.toBe(0);
          expect((narrow[index] ?? 0) & ~(wide[index] ?? 0)).toBe(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('agree with a naive interpreter, element by element and limb by limb', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const reference = naive(cnMining, answersOf(facts), day);
        expect(findings(facts, day)).toEqual(limbIds.map((limb) => reference.finding(limb)));
        for (const { id } of cnMining.elements) {
          expect([false, null, true][present.element(id)], id).toBe(reference.element(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of facts or of the files of the pack', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, seed) => {
        const mixed: Pack = {
          ...cnMining,
          terms: shuffled(cnMining.terms, seed),
          factors: shuffled(cnMining.factors, seed),
          limbs: shuffled(cnMining.limbs, seed),
        };
        const program = createPresent(mixed);
        program.load(answersOf(shuffled(facts, seed)), asOf);
        present.load(answersOf(facts), asOf);
        expect(rungsOf(program)).toEqual(rungsOf(present));
      }),
      { numRuns: 40 },
    );
  });

  it('are deterministic to the byte', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const run = () => JSON.stringify(assess(cnMining, withFacts(facts), { asOf, withoutPrecedents: [] }));
        expect(run()).toBe(run());
      }),
      { numRuns: 20 },
    );
  });
});

/** Circumstances that courts treat as weak, with the answers that speak for the client. */
const weakFacts: readonly Fact[] = [
  ['energy.dailyKwh', 1],
  ['energy.renewable', true],
  ['licence.cacFiling', 'done'],
  ['licence.idc', 'held'],
  ['licence.cdn', 'held'],
  ['licence.mlps', 'done'],
  ['licence.noMiningPledge', true],
  ['energy.review', 'passed'],
].map(([key, value]) => ({ key: String(key), value: value as string, status: 'verified', evidence: [] }));
const weakKeys = new Set(weakFacts.map(({ key }) => key));

describe('weak factors', () => {
  it('never turn the industrial or the financial finding, alone or together', () => {
    fc.assert(
      fc.property(anyFacts, fc.subarray([...weakFacts], { minLength: 1 }), (facts, weak) => {
        const others = facts.filter(({ key }) => !weakKeys.has(key));
        const bare = findings(others);
        const moved = findings([...others, ...weak]);
        expect(moved[0]).toBe(bare[0]);
        expect(moved[1]).toBe(bare[1]);
      }),
      { numRuns: 400 },
    );
  });

  it('do not turn a finding by the name of the consensus alone', () => {
    for (const value of valuesOf('tech.mechanism')) {
      const [industrial] = findings([{ key: 'tech.mechanism', value, status: 'verified', evidence: [] }]);
      expect(industrial, String(value)).toBe('grey');
    }
  });
});

/** Facts that belong to one limb only. */
const owned: Readonly<Record<'financial' | 'operational', readonly Fact[]>> = {
  financial: [
    'funding.public',
    'funding.pooledStake',
    'funding.custodyForOthers',
    'funding.yieldPromised',
    'funding.referralRewards',
    'payment.inVirtualCurrency',
    'revenue.tokenIssuedByProject',
  ].map((key) => ({ key, value: false, status: 'verified', evidence: [] })),
  operational: [
    ['energy.review', 'passed'],
    ['licence.idc', 'held'],
    ['licence.cdn', 'held'],
    ['licence.cacFiling', 'done'],
    ['licence.mlps', 'done'],
    ['data.personal', false],
  ].map(([key, value]) => ({ key: String(key), value: value as string, status: 'verified', evidence: [] })),
};

describe('limbs', () => {
  it('never colour one another: a favourable fact of one leaves the others where they were', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('financial', 'operational'), fc.nat(), (facts, limb, pick) => {
        const fact = owned[limb][pick % owned[limb].length] as Fact;
        const others = facts.filter(({ key }) => key !== fact.key);
        const [before, after] = [findings(others), findings([...others, fact])];
        expect(after[0]).toBe(before[0]);
        expect(after[limb === 'financial' ? 2 : 1]).toBe(before[limb === 'financial' ? 2 : 1]);
      }),
      { numRuns: 400 },
    );
  });
});
