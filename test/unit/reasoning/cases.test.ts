import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import type { Pack, Precedent } from '../../../shared/packs/schema';
import { argueCase } from '../../../shared/reasoning/case-argument';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import { cutsFor, isMoreOnPoint, mostOnPoint } from '../../../shared/reasoning/case-order';
import { weighCase } from '../../../shared/reasoning/case-weight';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

const asOf = '2026-11-22';
const options = { asOf, withoutPrecedents: [] };
const precedent = (id: string): Precedent => {
  const found = cnMining.precedents.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No case ${id}`);
  return found;
};

/** Some of the factors at both ends of a pack that has more of them than a machine word has bits. */
const anyShared = fc
  .uniqueArray(fc.constantFrom(0, 1, 31, 32, 70))
  .map((places) => places.reduce((set, place) => set | (1n << BigInt(place)), 0n));

describe('more on point', () => {
  it('is a partial order', () => {
    fc.assert(
      fc.property(anyShared, anyShared, anyShared, (a, b, c) => {
        expect(isMoreOnPoint(a, a)).toBe(false);
        if (isMoreOnPoint(a, b)) expect(isMoreOnPoint(b, a)).toBe(false);
        if (isMoreOnPoint(a, b) && isMoreOnPoint(b, c)) expect(isMoreOnPoint(a, c)).toBe(true);
      }),
    );
  });

  it('leaves those than which none is more, and everything else lies below one of them', () => {
    fc.assert(
      fc.property(fc.array(anyShared), (sets) => {
        const leading = mostOnPoint(sets, (set) => set);
        for (const set of sets) {
          const below = leading.some((top) => isMoreOnPoint(top, set));
          expect(below).toBe(!leading.includes(set));
        }
      }),
    );
  });
});

it('a distinction serves the side whose factor only the matter has, or whose opponent lost one', () => {
  expect(cutsFor('project', 'matter')).toBe('project');
  expect(cutsFor('authority', 'matter')).toBe('authority');
  expect(cutsFor('project', 'case')).toBe('authority');
  expect(cutsFor('authority', 'case')).toBe('project');
});

describe('the cases beside a matter', () => {
  const stranger: Precedent = { ...precedent('zhou-v-tech-wuchang-fil'), id: 'a-stranger', facts: [] };

  it('stay as they were when a case is added that has nothing in common', () => {
    const wider: Pack = { ...cnMining, precedents: [...cnMining.precedents, stranger] };
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const at = { asOf: day, withoutPrecedents: [] };
        expect(compareCases(wider, withFacts(facts), at)).toEqual(compareCases(cnMining, withFacts(facts), at));
      }),
      { numRuns: 20 },
    );
  });

  it('are argued and answered in the words of the record', () => {
    const hosted = {
      'tech.mechanism': 'storage-proof',
      'tech.hardware': 'storage-server',
      'tech.independentUse': true,
      'revenue.inToken': true,
      'contract.kind': 'sale-with-hosting',
      'contract.signedOn': '2022-05-01',
      'tech.servesIdentifiedUsers': true,
    };
    const cases = compareCases(cnMining, matterOf(hosted), options);
    const wuchang = cases.find(({ case: id }) => id.includes('wuchang'));
    if (wuchang === undefined) throw new Error('the case is not beside the matter');
    const argued = argueCase(cnMining, wuchang, cases, asOf);
    const record = precedent('zhou-v-tech-wuchang-fil');
    expect(argued.argument.zh).toContain(record.holding.zh);
    expect(argued.argument.ru).toContain(record.court.ru);
    expect(argued.argument.en).toMatch(/In common with this matter: .+\. Outcome there: .+\. The authority argues/);
    expect(wuchang.onlyMatter).toEqual(expect.arrayContaining(['independent-use', 'serves-requests']));
    expect(wuchang.onlyCase).toContain('sole-purpose-machine');
    expect(argued.weightWhy).toEqual(weighCase(cnMining, record, asOf).reasons);
    expect(argued.distinguished.en).toContain('Present here and not there: ');
    for (const text of [argued.argument, argued.distinguished]) {
      expect(Object.values(text).join()).not.toMatch(/undefined|\{|\.\.|。。/);
    }
  });

  it('leave out what the user sets aside', () => {
    const facts = matterOf({ 'tech.mechanism': 'pow', 'tech.hardware': 'asic' });
    const without = compareCases(cnMining, facts, { asOf, withoutPrecedents: ['qinju-v-yuner-2021'] });
    expect(JSON.stringify(without)).not.toContain('qinju-v-yuner-2021');
  });
});

describe('the weight of a case', () => {
  const weight = (id: string, day = asOf) => weighCase(cnMining, precedent(id), day);

  it('follows who spoke last, and falls with every doubt', () => {
    expect(weight('fengfu-v-zhongyan-2021').weight).toBe('heavy');
    expect(weight('qinju-v-yuner-2021').weight).toBe('usual');
    expect(weight('dongguan-qingxi-2021').weight).toBe('light');
    expect(weight('car-maker-employee-2022').weight).toBe('none');
    expect(weight('lan-v-ai-panzhihua')).toMatchObject({ weight: 'light', reasons: { length: 3 } });
    expect(weight('chen-v-seller-hangzhou-internet-2018').weight).toBe('light');
  });

  it('does not hold against a case a turn of the law that had not come yet', () => {
    expect(weight('chen-v-seller-hangzhou-internet-2018', '2020-01-01').weight).toBe('usual');
  });

  it('is none for what was decided later', () => {
    expect(weight('fengfu-v-zhongyan-2021', '2021-01-01')).toMatchObject({ weight: 'none', reasons: { length: 1 } });
  });
});
