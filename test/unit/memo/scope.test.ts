import { describe, expect, it } from 'vitest';
import { checkFinal } from '../../../shared/memo/final/check-final';
import { memoProfiles } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import { everyBlock } from '../../../shared/memo/walk';
import { languages } from '../../../shared/model/text';
import { blockOf, memoInput, memoOf, textUnder } from '../../fixtures/memo';

const [hall, other, third, token, loan] = [1, 2, 3, 4, 5].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
  string,
  string,
];
const sites = {
  id: '10000000-0000-4000-8000-000000000000',
  title: 'Halls',
  keys: ['site.kind'],
  instances: [
    { id: hall, name: 'East hall' },
    { id: other, name: 'North hall' },
    { id: third, name: 'West hall' },
  ],
  taken: other,
};
const contracts = {
  id: '20000000-0000-4000-8000-000000000000',
  title: 'Contracts',
  keys: ['contract.kind'],
  instances: [
    { id: token, name: 'Hosting of 2024' },
    { id: loan, name: 'Lease of 2025' },
  ],
  taken: token,
};
const repeats = [sites, contracts];

const idOf = (id: string) => `facts.scope.${id}`;

describe('a memo of a matter with several sites and contracts', () => {
  it.each(languages)('says in %s which one of each is assessed, and which others are on file', (lang) => {
    for (const profile of ['internal', 'client', 'abroad'] as const) {
      const memo = memoOf({ lang, profile, repeats });
      const said = textUnder(memo, idOf(sites.id));
      expect(said.indexOf('North hall')).toBeGreaterThan(said.indexOf('Halls'));
      expect(said).toMatch(/North hall.*East hall.*West hall/s);
      expect(textUnder(memo, idOf(contracts.id))).toMatch(/Hosting of 2024.*Lease of 2025/s);
      expect(said).not.toMatch(/[{}]/);
    }
  });

  it('says it in the words of a lawyer', () => {
    expect(textUnder(memoOf({ lang: 'en', profile: 'client', repeats }), idOf(sites.id)).trim()).toBe(
      'This opinion assesses, under “Halls”, North hall alone. Also on file and not assessed: East hall, West hall. ' +
        'No finding extends to what was not assessed.',
    );
    expect(textUnder(memoOf({ lang: 'zh', profile: 'client', repeats }), idOf(sites.id)).trim()).toBe(
      '本意见书就“Halls”仅评估North hall。案卷另有记载而未经评估者：East hall、West hall。各项结论不及于未经评估者。',
    );
  });

  it.each(languages)('tells an authority in %s nothing of what the client has beside the matter at hand', (lang) => {
    const memo = memoOf({ lang, profile: 'authority', repeats });
    expect(textUnder(memo, idOf(sites.id))).toContain('North hall');
    expect(/East hall|West hall|Lease of 2025/.test(JSON.stringify(memo))).toBe(false);
  });

  it('stands before the facts, and in the way of no final', () => {
    const facts = blockOf(memoOf({ repeats }), 'facts');
    const ids = facts.kind === 'section' ? facts.children.map(({ id }) => id) : [];
    expect(ids).toEqual([idOf(sites.id), idOf(contracts.id), 'facts.intro', 'facts.table']);
    const final = memoInput({ profile: 'client', final: true, repeats });
    const blocked = checkFinal(outlineMemo(final), final).map((issue) => JSON.stringify(issue));
    expect(blocked.filter((issue) => issue.includes('facts.scope'))).toEqual([]);
  });

  it('says nothing of it where there is one of each', () => {
    for (const profile of memoProfiles)
      expect(everyBlock(memoOf({ profile }).blocks).filter(({ id }) => id.startsWith('facts.scope'))).toEqual([]);
  });
});
