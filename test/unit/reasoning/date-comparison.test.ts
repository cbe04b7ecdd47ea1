import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { matterOf } from '../../fixtures/matters';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

const makerSells = {
  'matter.clientRole': 'equipment-seller',
  'seller.isMinerMaker': true,
  'tech.mechanism': 'pow',
  'tech.hardware': 'asic',
  'revenue.inToken': true,
  'territory.site': 'mainland',
  'contract.kind': 'sale',
};

describe('a matter assessed on 5 February 2026, seen on 7 February', () => {
  const compared = compareDates(cnMining, matterOf(makerSells), '2026-02-05', '2026-02-07');
  const law = (id: string) => compared.law.find(({ authority }) => authority === id);

  it('shows that Notice 42 came into force and that Notice 237 ended with it', () => {
    expect(law('yinfa-2026-42')).toMatchObject({ event: 'in-force', on: '2026-02-06' });
    expect(law('yinfa-2021-237')).toMatchObject({ event: 'ended', on: '2026-02-06' });
    expect(law('yinfa-2021-237')?.text.zh).toContain('42号通知');
    expect(law('ndrc-1283-2021')).toBeUndefined();
  });

  it('says that Notice 1283 went on', () => {
    const text = compared.continued.find(({ authority }) => authority === 'ndrc-1283-2021')?.text;
    expect(text?.zh).toContain('继续有效');
    expect(text?.en).toContain('remained in force');
    expect(compared.events.map(({ id }) => id)).toContain('notice-42-of-2026');
  });

  it('says what changed in the matter and that the notice did it', () => {
    const ban = compared.differences.find(({ kind, id }) => kind === 'measure' && id === 'maker-sale-ban');
    expect(ban).toMatchObject({ before: null, after: 'applies', direction: 'riskier' });
    expect(ban?.because).toContain('yinfa-2026-42');
    for (const text of Object.values(ban?.why ?? {})) expect(text).not.toBe('');
    const trade = compared.differences.find(({ id }) => id === 'barred-equipment-trade');
    expect(compared.differences.filter(({ kind }) => kind === 'finding').map(({ id }) => id)).not.toContain(
      'industrial',
    );
    expect(trade === undefined || trade.because.includes('yinfa-2026-42')).toBe(true);
  });
});

it('shows when a farm became mining, and by what', () => {
  const farm = { 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'territory.site': 'mainland' };
  const { differences } = compareDates(cnMining, matterOf(farm), '2021-09-01', '2021-10-01');
  const finding = differences.find(({ kind, id }) => kind === 'finding' && id === 'industrial');
  expect(finding).toMatchObject({ before: 'likely-mining', after: 'mining', direction: 'riskier' });
  expect(finding?.because).toContain('ndrc-1283-2021');
});

describe('two days', () => {
  it('differ in nothing where they are one', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const { law, differences, events, summary } = compareDates(cnMining, withFacts(facts), day, day);
        expect([law, differences, events]).toEqual([[], [], []]);
        expect(summary.en).toContain('neither');
      }),
      { numRuns: 15 },
    );
  });

  it('differ only where something of the law has come or gone between them', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyDay, (facts, one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const { law, differences, events } = compareDates(cnMining, withFacts(facts), from, to);
        if (differences.length > 0) expect(law.length + events.length).toBeGreaterThan(0);
        for (const { before, after } of differences) expect(before).not.toBe(after);
      }),
      { numRuns: 15 },
    );
  });
});
