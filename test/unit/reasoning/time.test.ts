import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { standingOn } from '../../../shared/reasoning/law-in-time';
import { matterOf } from '../../fixtures/matters';

const farm = {
  'tech.mechanism': 'pow',
  'tech.hardware': 'asic',
  'revenue.inToken': true,
  'territory.site': 'mainland',
};
const on = (asOf: string, facts: Parameters<typeof matterOf>[0]) =>
  assess(cnMining, matterOf(facts), { asOf, withoutPrecedents: [] });
const authority = (id: string) => {
  const found = cnMining.authorities.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No authority ${id}`);
  return found;
};

describe('the law as of a day', () => {
  it('knows when an authority could be cited, was in force, and ended', () => {
    const notice = authority('yinfa-2021-237');
    expect(standingOn(notice, '2021-09-23')).toBe('not-yet');
    expect(standingOn(notice, '2026-02-05')).toBe('in-force');
    expect(standingOn(notice, '2026-02-06')).toBe('ended');
    expect(standingOn(authority('shaanxi-power-price-2022'), '2024-04-30')).toBe('in-force');
    expect(standingOn(authority('shaanxi-power-price-2022'), '2024-05-01')).toBe('ended');
    expect(standingOn(authority('spc-financial-minutes-draft-2023'), '2026-01-01')).toBe('draft');
  });

  it('calls a farm mining only since the notice was published', () => {
    expect(on('2020-01-01', farm).limbs.industrial).toMatchObject({ finding: 'grey', noAuthority: true });
    expect(on('2021-06-01', farm).limbs.industrial.finding).toBe('likely-mining');
    expect(on('2021-09-24', farm).limbs.industrial.finding).toBe('mining');
  });

  it('cites no authority and attaches no measure that came later', () => {
    const then = on('2022-01-01', { ...farm, 'territory.province': 'CN-ZJ' });
    const findings = [then.limbs.industrial, then.limbs.financial, then.limbs.operational, then.civil];
    const cited = new Set(
      [...then.arguments, ...findings].flatMap(({ authorities }) => authorities.map(({ id }) => id)),
    );
    expect(then.limbs.industrial.authorities.map(({ id }) => id)).toContain('ndrc-1283-2021');
    for (const id of cited) expect(standingOn(authority(id), '2022-01-01'), id).not.toBe('not-yet');
    const measures = then.administrative.measures.map(({ id }) => id);
    expect(measures).toContain('confiscation');
    expect(measures).not.toContain('confiscation-zhejiang');
    expect(measures).not.toContain('closure-2026');
  });

  it('lists cases decided later without letting them weigh', () => {
    const then = on('2021-10-01', { ...farm, 'contract.kind': 'hosting', 'contract.signedOn': '2020-06-05' });
    const later = then.precedents.filter((precedent) => precedent.later).map(({ case: id }) => id);
    expect(later).toContain('qinju-v-yuner-2021');
    const weighing = then.arguments.flatMap(({ cases }) => cases);
    expect(weighing).not.toContain('qinju-v-yuner-2021');
  });

  it('shows on 7 February 2026 what the notice of the day before changed, and that 1283 went on', () => {
    const facts = {
      ...farm,
      'seller.isMinerMaker': true,
      'contract.kind': 'sale',
      'matter.clientRole': 'equipment-seller',
    };
    const [before, after] = [on('2026-02-05', facts), on('2026-02-07', facts)];
    const ids = (assessment: typeof before) => assessment.administrative.measures.map(({ id }) => id);
    expect(ids(before)).not.toContain('maker-sale-ban');
    expect(ids(after)).toEqual(expect.arrayContaining(['maker-sale-ban', 'closure-2026', 'stop-and-dismantle']));
    expect(before.limbs.industrial.finding).toBe(after.limbs.industrial.finding);
  });
});

describe('periods', () => {
  it('part an activity at every turn of the law, without gap or overlap', () => {
    const { periods } = on('2026-11-22', { ...farm, 'activity.startedOn': '2020-01-01', 'activity.continuing': true })
      .limbs.industrial;
    expect(periods.map(({ from, to, finding }) => [from, to, finding])).toEqual([
      ['2020-01-01', '2021-05-21', 'grey'],
      ['2021-05-21', '2021-09-24', 'likely-mining'],
      ['2021-09-24', '2021-12-30', 'mining'],
      ['2021-12-30', '2024-02-01', 'mining'],
      ['2024-02-01', '2026-02-06', 'mining'],
      ['2026-02-06', null, 'mining'],
    ]);
  });

  it('end where the activity is known to have ended', () => {
    const ended = {
      ...farm,
      'activity.startedOn': '2021-06-01',
      'activity.continuing': false,
      'contract.performedTo': '2021-11-01',
    };
    expect(on('2026-11-22', ended).limbs.industrial.periods).toMatchObject([
      { from: '2021-06-01', to: '2021-09-24' },
      { from: '2021-09-24', to: '2021-11-01' },
    ]);
  });

  it('rest the finance of 2022 on Notice 237 and that of today on its successor', () => {
    const facts = { 'revenue.inToken': true, 'funding.public': true, 'activity.startedOn': '2022-01-01' };
    const { periods } = on('2026-11-22', facts).limbs.financial;
    expect(periods.at(-1)?.basis).toContain('yinfa-2026-42');
    expect(on('2022-06-01', facts).administrative.measures.map(({ authority: id }) => id)).toContain('yinfa-2021-237');
  });
});

describe('contracts in time', () => {
  const hosting = { ...farm, 'contract.kind': 'hosting' };
  const civil = (signedOn: string, forum?: string) =>
    on('2026-11-22', {
      ...hosting,
      'contract.signedOn': signedOn,
      ...(forum ? { 'contract.forumProvince': forum } : {}),
    }).civil;

  it('hold both dates of the notice apart from what came after', () => {
    expect(civil('2021-09-24').finding).toBe('void');
    expect(civil('2021-09-10').finding).toBe('likely-void');
  });

  it('follow the three lines of the courts for older contracts', () => {
    expect(civil('2020-06-05', 'CN-BJ').finding).toBe('likely-void');
    expect(civil('2018-01-01', 'CN-LN').finding).toBe('likely-valid');
    expect(civil('2020-06-05', 'CN-SH')).toMatchObject({ finding: 'contested', suitMayBeRefused: true });
    expect(civil('2020-06-05')).toMatchObject({ finding: 'contested', suitMayBeRefused: false });
  });
});
