import { expect, it } from 'vitest';
import { matchingAuthorities, matchingCases, NO_FILTER } from '../../../renderer/features/library/match';
import { cnMining } from '../../../shared/packs/cn-mining';

const { authorities, precedents } = cnMining;
const idsOf = (filter: Partial<typeof NO_FILTER>, day = '2026-11-26') =>
  matchingAuthorities(authorities, { ...NO_FILTER, ...filter }, day).map(({ id }) => id);

it('finds an authority by number, title in any language, issuer or the text of a provision', () => {
  expect(idsOf({ text: '银发〔2026〕42号' })).toContain('yinfa-2026-42');
  expect(idsOf({ text: 'уведомление 1283' })).toContain('ndrc-1283-2021');
  expect(idsOf({ text: 'makers of mining machines' })).toContain('yinfa-2026-42');
  expect(idsOf({ text: 'nothing of the kind' })).toEqual([]);
});

it('parts those in force from those that ended and from drafts, as of the day', () => {
  expect(idsOf({ standing: 'in-force' })).not.toContain('yinfa-2021-237');
  expect(idsOf({ standing: 'ended' })).toContain('yinfa-2021-237');
  expect(idsOf({ standing: 'in-force' }, '2026-02-05')).toContain('yinfa-2021-237');
  expect(idsOf({ standing: 'draft' })).toContain('negative-list-draft-20211008');
});

it('shows everything where nothing is asked for, the newest first, and only doubtful records on demand', () => {
  const all = matchingAuthorities(authorities, NO_FILTER, '2026-11-26');
  expect(all).toHaveLength(authorities.length);
  expect(all.map(({ issuedOn }) => issuedOn)).toEqual(
    all
      .map(({ issuedOn }) => issuedOn)
      .sort()
      .reverse(),
  );
  expect(matchingCases(precedents, NO_FILTER)).toHaveLength(precedents.length);
  const doubtful = matchingCases(precedents, { ...NO_FILTER, doubtful: true });
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.every(({ confidence }) => confidence !== 'high')).toBe(true);
});
