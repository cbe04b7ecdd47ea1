import { expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { usesOfAuthority, usesOfCase } from '../../../shared/packs/uses';

it('finds every part of the reasoning that rests on an authority', () => {
  const uses = usesOfAuthority(cnMining, 'yinfa-2026-42');
  const kinds = new Set(uses.map(({ kind }) => kind));
  for (const kind of ['turning-point', 'measure', 'event'] as const) expect(kinds).toContain(kind);
  expect(uses.find(({ kind, id }) => kind === 'measure' && id === 'maker-sale-ban')).toBeDefined();
  expect(uses.filter(({ kind }) => kind === 'turning-point').map(({ limb }) => limb)).toContain('industrial');
  // Nothing twice.
  expect(new Set(uses.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(uses.length);
});

it('agrees with what each factor cites', () => {
  for (const { id, authorities, cases } of cnMining.factors) {
    for (const citation of authorities) {
      expect(usesOfAuthority(cnMining, citation.id)).toContainEqual(expect.objectContaining({ kind: 'factor', id }));
    }
    for (const one of cases) {
      expect(usesOfCase(cnMining, one)).toContainEqual(expect.objectContaining({ kind: 'factor', id }));
    }
  }
});

it('finds nothing for what the pack does not have', () => {
  expect(usesOfAuthority(cnMining, 'nothing')).toEqual([]);
  expect(usesOfCase(cnMining, 'nothing')).toEqual([]);
});
