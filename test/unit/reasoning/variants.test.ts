import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { answersOf } from '../../../shared/reasoning/answers';
import { compareVariants } from '../../../shared/reasoning/variants';
import { matterOf } from '../../fixtures/matters';
import { anyFacts, withFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const asOf = '2026-11-22';
const edge = {
  'tech.mechanism': 'bandwidth-or-edge',
  'revenue.inToken': true,
  'revenue.tokenReplacesMoneyOwed': true,
  'revenue.tokenIssuedByProject': true,
  'revenue.offRamp': 'operator-buyback',
  'funding.public': true,
  'funding.yieldPromised': true,
  'territory.site': 'mainland',
};
const variant = (id: string, facts: Readonly<Record<string, string | boolean>> = edge) => {
  const found = compareVariants(cnMining, matterOf(facts), cnMining.variants, asOf).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No variant ${id}`);
  return found;
};

describe('variants', () => {
  it('are the five that the notes point to', () => {
    expect(cnMining.variants.map(({ id }) => id)).toEqual([
      'no-token-reward',
      'fiat-customers',
      'leased-capacity',
      'node-overseas',
      'no-outside-funds',
    ]);
  });

  it('say what they would change and what they would leave', () => {
    const { differences, residual, changes } = variant('no-outside-funds');
    expect(changes.filter(({ from }) => from !== null).map(({ key }) => key)).toEqual([
      'funding.public',
      'funding.yieldPromised',
    ]);
    expect(differences).toContainEqual(
      expect.objectContaining({
        kind: 'element',
        id: 'public-funding',
        before: 'true',
        after: 'false',
        direction: 'safer',
      }),
    );
    expect(differences.filter(({ kind }) => kind === 'exposure').every(({ direction }) => direction === 'safer')).toBe(
      true,
    );
    // The token that stands in for money owed is still there.
    expect(residual.findings).toContainEqual({ limb: 'financial', finding: 'prohibited' });
  });

  it('do not repeat what the matter has already, and change nothing then', () => {
    const { changes, differences } = variant('no-token-reward', {
      'revenue.inToken': false,
      'revenue.tokenReplacesMoneyOwed': false,
      'revenue.offRamp': 'none',
    });
    expect(changes).toEqual([]);
    expect(differences).toEqual([]);
  });

  it('are as sure as a plan can be, and say where the activity is over', () => {
    expect(variant('no-token-reward').after.find(({ limb }) => limb === 'industrial')?.confidence).not.toBe('clear');
    expect(variant('no-token-reward', { ...edge, 'activity.continuing': false }).hypothetical).toBe(true);
    expect(variant('no-token-reward').hypothetical).toBe(false);
  });

  it('give the findings that a full reading of the changed facts gives', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { changes, after } of compareVariants(cnMining, withFacts(facts), cnMining.variants, asOf)) {
          const made = changes.map(({ key, to }) => [key, { value: to, alternative: to, status: 'assumed' }] as const);
          const reference = naive(cnMining, new Map([...answersOf(facts), ...made]), asOf);
          expect(after.map(({ finding }) => finding)).toEqual(limbIds.map((limb) => reference.finding(limb)));
        }
      }),
      { numRuns: 15 },
    );
  });
});
