import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import type { Pack } from '../../../shared/packs/schema';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { differencesBetween } from '../../../shared/reasoning/differences';
import { reassess } from '../../../shared/reasoning/reassess';
import { snapshotOf } from '../../../shared/reasoning/snapshot';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

const asOf = '2026-11-22';
const now = { pack: cnMining, asOf };

/** The pack as it would be without an authority's rules on one limb, and with a measure less. */
const withoutRule = (limb: string, rule: string): Pack => ({
  ...cnMining,
  limbs: cnMining.limbs.map((one) =>
    one.limb === limb ? { ...one, rules: one.rules.filter(({ id }) => id !== rule) } : one,
  ),
});

it('tells what a day of the law changes for a matter, as the comparison of that matter does', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, anyDay, (facts, one, other) => {
      const [from = '', to = ''] = [one, other].sort();
      const told = reassess(facts, { pack: cnMining, asOf: from }, { pack: cnMining, asOf: to });
      const compared = compareDates(cnMining, withFacts(facts), from, to).differences;
      const bare = compared.map(({ why: _why, because: _because, ...difference }) => difference);
      expect(told).toEqual(bare);
    }),
    { numRuns: 40 },
  );
});

it('tells the same between two releases as two full assessments do', () => {
  const options = { asOf, withoutPrecedents: [] };
  const before = withoutRule('operational', 'unlawful-inputs');
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const full = differencesBetween(
        cnMining,
        snapshotOf(before, { facts }, options),
        snapshotOf(cnMining, { facts }, options),
        before,
      );
      expect(reassess(facts, { pack: before, asOf }, now)).toEqual(full);
      expect(reassess(facts, now, now)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('names what came, what went and what became otherwise', () => {
  const { facts } = matterOf({ 'energy.stolen': true });
  const before = withoutRule('operational', 'unlawful-inputs');
  const [finding] = reassess(facts, { pack: before, asOf }, now);
  expect(finding).toMatchObject({ kind: 'finding', id: 'operational', after: 'barred', direction: 'riskier' });

  const renamed: Pack = { ...cnMining, elements: cnMining.elements.filter(({ id }) => id !== 'unlawful-inputs') };
  const gone = reassess(facts, now, { pack: { ...renamed, factors: renamed.factors }, asOf });
  expect(gone.find(({ id }) => id === 'unlawful-inputs')).toMatchObject({ kind: 'element', after: null });
});
