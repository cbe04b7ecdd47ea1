import { describe, expect, it } from 'vitest';
import { factsOf, instanceFor, type Repeat, repeatsSchema } from '../../../shared/model/repeats';

const idOf = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const [ONE, TWO, OTHER] = [idOf(1), idOf(2), idOf(3)];

const sites: Repeat = {
  id: idOf(8),
  title: 'Sites',
  keys: ['energy.power', 'territory.site'],
  instances: [
    { id: ONE, name: 'Pudong' },
    { id: TWO, name: 'Ordos' },
  ],
  taken: TWO,
};
const contracts: Repeat = { ...sites, id: idOf(9), keys: ['contract.kind'], taken: ONE };

const row = (key: string, instance: string | null, value: string) => ({
  instance,
  fact: { key, value, status: 'stated' as const, evidence: [] },
});
const rows = [
  row('energy.power', null, 'of Pudong'),
  row('energy.power', TWO, 'of Ordos'),
  row('tech.mechanism', null, 'once'),
  row('tech.mechanism', TWO, 'left over from when it was answered for each'),
];
const seen = (repeats: readonly Repeat[], viewed: string | null) =>
  factsOf(rows, repeats, viewed).map(({ fact }) => fact.value);

describe('the answers of one instance', () => {
  it('are those of the matter where nothing is answered several times', () => {
    expect(seen([], null)).toEqual(['of Pudong', 'once']);
  });

  it('are, with what is answered once, those of the instance that is looked at, else of the one that is taken', () => {
    expect(seen([sites], null)).toEqual(['of Ordos', 'once']);
    expect(seen([sites], ONE)).toEqual(['of Pudong', 'once']);
    expect(seen([sites], OTHER)).toEqual(['of Ordos', 'once']);
  });

  it('do not fall back on another instance where a question is not answered', () => {
    expect(factsOf([row('energy.power', null, 'of Pudong')], [sites], TWO)).toEqual([]);
  });

  it('are kept under the instance, and the first one’s under the questions themselves', () => {
    expect(instanceFor([sites, contracts], 'energy.power', null)).toBe(TWO);
    expect(instanceFor([sites, contracts], 'energy.power', ONE)).toBeNull();
    expect(instanceFor([sites, contracts], 'contract.kind', null)).toBeNull();
    expect(instanceFor([sites, contracts], 'tech.mechanism', TWO)).toBeNull();
  });
});

describe('what is answered several times', () => {
  it('takes one of its own instances, has at least two, and shares no question with another', () => {
    expect(repeatsSchema.safeParse([sites, contracts]).success).toBe(true);
    expect(repeatsSchema.safeParse([{ ...sites, taken: OTHER }]).success).toBe(false);
    expect(repeatsSchema.safeParse([{ ...sites, instances: sites.instances.slice(1) }]).success).toBe(false);
    expect(repeatsSchema.safeParse([sites, { ...contracts, keys: ['energy.power'] }]).success).toBe(false);
  });
});
