import { expect, it } from 'vitest';
import { factChanges, findingChanges } from '../../../renderer/features/overview/taken';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';

const farm = { 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'territory.site': 'mainland' };

function taken(facts: Readonly<Record<string, string | boolean>>, asOf: string) {
  const matter = matterOf(facts);
  return { assessment: assess(cnMining, matter, { asOf, withoutPrecedents: [] }), facts: matter.facts };
}

it('says which findings differ between two results, and which answers', () => {
  const before = taken(farm, '2021-09-01');
  const after = taken({ ...farm, 'token.exchangeable': true, 'territory.site': 'overseas' }, '2021-10-01');
  const changed = findingChanges(before, taken(farm, '2021-10-01'));
  expect(changed.find(({ limb }) => limb === 'industrial')).toMatchObject({
    before: { finding: 'likely-mining' },
    after: { finding: 'mining' },
  });
  expect(factChanges(before, after)).toMatchObject([
    { key: 'territory.site', before: { value: 'mainland' }, after: { value: 'overseas' } },
    { key: 'token.exchangeable', before: null, after: { value: true } },
  ]);
});

it('says nothing of what did not change, and something of how well a fact is known', () => {
  const before = taken(farm, '2026-02-05');
  expect(findingChanges(before, before)).toEqual([]);
  expect(factChanges(before, before)).toEqual([]);
  const stated = { ...before, facts: before.facts.map((fact) => ({ ...fact, status: 'stated' as const })) };
  expect(factChanges(before, stated)).toHaveLength(3);
  const noted = { ...before, facts: before.facts.map((fact) => ({ ...fact, note: 'seen' })) };
  expect(factChanges(before, noted)).toEqual([]);
});
