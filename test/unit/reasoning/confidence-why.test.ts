import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

const asOf = '2026-11-22';
const findingsOf = (...args: Parameters<typeof assess>) => {
  const { limbs, civil } = assess(...args);
  return [limbs.industrial, limbs.financial, limbs.operational, civil];
};

describe('why a finding is as sure as it is', () => {
  it('gives reasons of which the least sure is the confidence', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        for (const { confidence, confidenceWhy } of findingsOf(cnMining, withFacts(facts), {
          asOf: day,
          withoutPrecedents: [],
        })) {
          const held = confidenceWhy.flatMap(({ to }) => (to === null ? [] : [confidences.indexOf(to)]));
          expect(confidences[Math.max(...held)]).toBe(confidence);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names the facts, the highest authority, what is not verified and the cases', () => {
    const matter = matterOf({ 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'revenue.inToken': true }, 'stated');
    const [industrial] = findingsOf(cnMining, matter, { asOf, withoutPrecedents: [] });
    const said = (rule: string) => industrial?.confidenceWhy.find((reason) => reason.rule === rule)?.text;
    expect(said('start')?.en).toContain('clear');
    expect(said('fact-status')?.zh).toContain('奖励机制');
    expect(said('authority-rank')?.en).toContain('1283');
    expect(said('cases')).toBeDefined();
    for (const { text } of industrial?.confidenceWhy ?? []) {
      expect(Object.values(text).join()).not.toMatch(/\{|undefined/);
    }
  });
});
