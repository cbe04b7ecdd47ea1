import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladders } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { answersOf } from '../../../shared/reasoning/answers';
import { type Turn, whatWouldChange } from '../../../shared/reasoning/what-would-change';
import { matterOf } from '../../fixtures/matters';
import { anyFacts, fewFacts, withFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const asOf = '2026-11-22';
const options = { asOf, withoutPrecedents: [] };

const staking = {
  'funding.public': true,
  'funding.custodyForOthers': true,
  'funding.yieldPromised': true,
  'tech.mechanism': 'dpos',
  'revenue.inToken': true,
};

const changed = ({ changes }: Turn) => changes.map(({ key }) => key);

describe('what would change the answer', () => {
  it('names for every fact what would settle it', () => {
    const { clarify } = whatWouldChange(cnMining, matterOf(staking, 'stated'), options, 2);
    expect(clarify.length).toBeGreaterThan(0);
    for (const { changes } of clarify) {
      expect(changes.every(({ evidence, label }) => evidence.length > 0 && label.ru.length > 0)).toBe(true);
    }
    expect(clarify.map(({ changes }) => changes[0]?.status)).toEqual(expect.arrayContaining(['stated', 'unknown']));
  });

  it('shows the way to each safer finding, though a part of it already helps a little', () => {
    const { restructure } = whatWouldChange(cnMining, matterOf(staking), options);
    const financial = restructure.filter(({ limb }) => limb === 'financial');
    expect(financial.find(({ to }) => to === 'likely-prohibited')?.changes).toHaveLength(2);
    expect(financial.filter(({ to }) => to === 'grey').map(changed)).toContainEqual([
      'funding.public',
      'funding.custodyForOthers',
      'funding.yieldPromised',
    ]);
  });

  it('orders by the number of changes and says so', () => {
    const { restructure, ranking } = whatWouldChange(cnMining, matterOf(staking), options);
    const toGrey = restructure.filter(({ limb, to }) => limb === 'financial' && to === 'grey');
    const counts = toGrey.map(({ changes }) => changes.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(ranking.en).toContain('fewer changes first');
  });

  it('never supposes what is verified to be otherwise, and leaves alone what is over', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, fewFacts), (facts) => {
        const answers = answersOf(facts);
        const { clarify, restructure } = whatWouldChange(cnMining, withFacts(facts), options, 2);
        for (const { changes } of clarify) {
          expect(changes.some(({ key }) => answers.get(key)?.status === 'verified')).toBe(false);
        }
        if (answers.get('activity.continuing')?.value === false) expect(restructure).toEqual([]);
        for (const { limb, from, to, changes } of restructure) {
          const ladder = ladders[limb] as readonly string[];
          expect(ladder.indexOf(to)).toBeGreaterThan(ladder.indexOf(from));
          const after = changes.map(
            (one) => [one.key, { value: one.to, alternative: one.to, status: 'stated' }] as const,
          );
          expect(naive(cnMining, new Map([...answers, ...after]), asOf).finding(limb)).toBe(to);
        }
      }),
      { numRuns: 20 },
    );
  });
});
