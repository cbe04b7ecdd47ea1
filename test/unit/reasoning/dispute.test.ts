import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../shared/model/fact';
import { sides, weights } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { type Disputant, settle } from '../../../shared/reasoning/dispute';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

const anyDisputants: fc.Arbitrary<readonly Disputant[]> = fc
  .array(
    fc.record({
      element: fc.constantFrom('one', 'two'),
      side: fc.constantFrom(...sides),
      weight: fc.constantFrom(...weights),
      restsOnFacts: fc.boolean(),
      rank: fc.nat(6),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: `argument-${index}` })));

describe('the accepted arguments', () => {
  it('are free of conflict, and defend each other against all that defeats them', () => {
    fc.assert(
      fc.property(anyDisputants, (all) => {
        const standings = settle(all);
        for (const { id } of all) {
          const { accepted, defeatedBy, attackedBy } = standings.get(id) ?? { defeatedBy: [], attackedBy: [] };
          expect(attackedBy).toEqual(expect.arrayContaining(defeatedBy.map(({ by }) => by)));
          if (!accepted) continue;
          for (const { by } of defeatedBy) {
            expect(standings.get(by)?.accepted).toBe(false);
            expect(standings.get(by)?.defeatedBy.some((counter) => standings.get(counter.by)?.accepted)).toBe(true);
          }
        }
      }),
    );
  });

  it('do not leave out one that nothing defeats, and do not depend on the order of the file', () => {
    fc.assert(
      fc.property(anyDisputants, (all) => {
        const [forth, back] = [settle(all), settle([...all].reverse())];
        for (const { id } of all) {
          expect(forth.get(id)?.accepted).toBe(back.get(id)?.accepted);
          if (forth.get(id)?.defeatedBy.length === 0) expect(forth.get(id)?.accepted).toBe(true);
        }
      }),
    );
  });

  it('follow facts before law alone, then weight, then the rank of the authority; equals hold each other off', () => {
    const base = { element: 'one', restsOnFacts: true, weight: 'strong', rank: 2 } as const;
    const between = (project: Partial<Disputant>, authority: Partial<Disputant>) => {
      const standings = settle([
        { ...base, id: 'p', side: 'project', ...project },
        { ...base, id: 'a', side: 'authority', ...authority },
      ]);
      return ['p', 'a'].map((id) => [standings.get(id)?.accepted, standings.get(id)?.defeatedBy[0]?.because]);
    };
    expect(between({ weight: 'weak' }, { weight: 'decisive', restsOnFacts: false })).toEqual([
      [true, undefined],
      [false, 'rests-on-facts'],
    ]);
    expect(between({ weight: 'moderate' }, {})).toEqual([
      [false, 'weight'],
      [true, undefined],
    ]);
    expect(between({ rank: 0 }, {})).toEqual([
      [true, undefined],
      [false, 'rank'],
    ]);
    expect(between({}, {})).toEqual([
      [false, 'balance'],
      [false, 'balance'],
    ]);
  });
});

/** A label that hides the aim, before the notice that speaks of it: the circumstance weighs, and nothing can be cited. */
const falseLabel: readonly Fact[] = [
  { key: 'funding.referralLevels', value: 2, status: 'verified', evidence: [] },
  { key: 'funding.fictitious', value: true, status: 'verified', evidence: [] },
  { key: 'marketing.computingLabel', value: true, status: 'verified', evidence: [] },
  { key: 'licence.mlps', value: 'done', status: 'verified', evidence: [] },
];

describe('in an assessment', () => {
  it('an element that is made out has an accepted argument for it and none against, and the other way round', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const result = assess(cnMining, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        for (const { id, truth, for: pro, against } of result.elements) {
          const accepted = (ids: readonly string[]) =>
            result.arguments.some((one) => ids.includes(one.id) && one.factor !== null && one.accepted);
          if (truth === 'true') expect(accepted(against), id).toBe(false);
          if (truth === 'false') expect(accepted(pro), id).toBe(false);
        }
      }),
      { numRuns: 100, examples: [[falseLabel, '2020-01-01']] },
    );
  });

  it('every element says why it is as it is, in every language', () => {
    const { elements } = assess(
      cnMining,
      matterOf({ 'tech.hardware': 'asic', 'energy.renewable': true, 'tech.blockRewardRace': false }),
      { asOf: '2026-11-22', withoutPrecedents: [] },
    );
    const why = (id: string) => elements.find((element) => element.id === id)?.why;
    expect(why('dedicated-machine')?.en).toBe(
      'Made out. Nothing known speaks for the project. Heaviest for the authority (decisive): Machine of no real use except earning coins.',
    );
    expect(why('policy-harm')?.en).toContain('only weak circumstances');
    expect(why('coin-computing')?.zh).toContain('要件不成立');
    expect(why('public-funding')?.ru).toBe('Открыто: известных обстоятельств, относящихся к вопросу, нет.');
  });
});
