import { expect, it } from 'vitest';
import { differingKeys, worseOn } from '../../../renderer/features/instances/differences';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';

const farm = { 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'territory.site': 'mainland' };
const office = { 'tech.mechanism': 'storage-proof', 'territory.site': 'mainland' };
const assessed = (facts: Readonly<Record<string, string>>) =>
  assess(cnMining, matterOf(facts), { asOf: '2026-11-22', withoutPrecedents: [] });

it('says on which limbs one comes out worse than another, and nothing of what is better or alike', () => {
  const [worse, better] = [assessed(farm), assessed(office)];
  expect(worseOn(worse, better)).toContain('industrial');
  expect(worseOn(better, worse)).not.toContain('industrial');
  expect(worseOn(worse, worse)).toEqual([]);
});

it('finds the questions that are not answered alike by all, unanswered ones too', () => {
  const answers = [farm, office, { ...farm, 'contract.kind': 'lease' }].map((facts) => matterOf(facts).facts);
  const keys = ['territory.site', 'contract.kind', 'tech.mechanism', 'energy.power'];
  expect(differingKeys(keys, answers)).toEqual(['contract.kind', 'tech.mechanism']);
  expect(differingKeys(keys, answers.slice(0, 1))).toEqual([]);
});
