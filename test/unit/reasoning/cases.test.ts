import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import type { Pack, Precedent } from '../../../shared/packs/schema';
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

const anyShared = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((ids) => new Set(ids));

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

  it('are ordered as their shared factors are, and a counter-example leads for the other side with something else', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const cases = compareCases(cnMining, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        const byId = new Map(cases.map((one) => [one.case, one]));
        for (const one of cases) {
          for (const id of one.moreOnPointThan) {
            const other = byId.get(id);
            expect(one.shared).toEqual(expect.arrayContaining([...(other?.shared ?? ['missing'])]));
            if (one.mostOnPoint && other?.favours === one.favours) expect(other.mostOnPoint).toBe(false);
          }
          for (const id of one.counterExamples) {
            const other = byId.get(id);
            expect(other?.favours).not.toBe(one.favours);
            expect(other?.mostOnPoint).toBe(true);
            expect(other?.shared.some((factor) => !one.shared.includes(factor))).toBe(true);
          }
          if (one.weight === 'none') expect(one.mostOnPoint).toBe(false);
        }
      }),
      { numRuns: 30 },
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
    const wuchang = compareCases(cnMining, matterOf(hosted), options).find(({ case: id }) => id.includes('wuchang'));
    const record = precedent('zhou-v-tech-wuchang-fil');
    expect(wuchang?.argument.zh).toContain(record.holding.zh);
    expect(wuchang?.argument.ru).toContain(record.court.ru);
    expect(wuchang?.argument.en).toMatch(/In common with this matter: .+\. Outcome there: .+\. The authority argues/);
    const gains = wuchang?.distinctions.filter((one) => one.cutsFor === 'project').map(({ factor }) => factor);
    expect(gains).toEqual(expect.arrayContaining(['independent-use', 'serves-requests', 'sole-purpose-machine']));
    expect(wuchang?.distinguished.en).toContain('Present here and not there: ');
    for (const text of [wuchang?.argument, wuchang?.distinguished]) {
      expect(Object.values(text ?? {}).join()).not.toMatch(/undefined|\{|\.\.|。。/);
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
