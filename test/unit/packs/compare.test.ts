import { expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { comparePacks } from '../../../shared/packs/compare';

it('finds nothing between a pack and itself', () => expect(comparePacks(cnMining, cnMining)).toEqual([]));

it('finds what came, what went and what is otherwise, each in its part and in words', () => {
  const [gone, altered, ...rest] = cnMining.authorities;
  if (gone === undefined || altered === undefined) throw new Error('the pack has authorities');
  const came = { ...gone, id: 'new-notice' };
  const later = {
    ...cnMining,
    authorities: [{ ...altered, status: 'repealed' as const }, ...rest, came],
    limbs: cnMining.limbs.map((limb) => (limb.limb === 'civil' ? { ...limb, rules: limb.rules.slice(1) } : limb)),
  };
  const [authorities, rules, ...others] = comparePacks(cnMining, later);
  expect(authorities).toEqual({
    part: 'authorities',
    added: [{ id: 'new-notice', label: gone.title }],
    removed: [{ id: gone.id, label: gone.title }],
    changed: [{ id: altered.id, label: altered.title }],
  });
  expect(rules).toMatchObject({ part: 'rules', added: [], changed: [] });
  expect(rules?.removed.map(({ id }) => id)).toEqual([
    `civil ${cnMining.limbs.find(({ limb }) => limb === 'civil')?.rules[0]?.id}`,
  ]);
  expect(others).toEqual([]);
});
