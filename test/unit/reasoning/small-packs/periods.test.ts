import { describe, expect, it } from 'vitest';
import type { LimbRules } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { periodsOf } from '../../../../shared/reasoning/periods';
import { createPresent } from '../../../../shared/reasoning/program';
import { authority, cap, cite, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const questions = [
  ...['activity.startedOn', 'contract.performedFrom', 'contract.performedTo'].map((key) =>
    question(key, { type: 'date' }),
  ),
  question('activity.continuing'),
];
const turn = (date: string, ...authorities: string[]) => ({ date, reason: word(`turn ${date}`), authorities });
const farms: Partial<LimbRules> = {
  rules: [
    rule('banned', { asOfOnOrAfter: '2021-06-01' }, 'mining', { authorities: cite('ban', 'later') }),
    rule('frowned-on', { asOfOnOrAfter: '2021-01-01' }, 'likely-mining', { authorities: cite('law') }),
  ],
  turningPoints: [turn('2021-01-01'), turn('2021-06-01', 'ban'), turn('2030-01-01')],
};
const packWith = (industrial: Partial<LimbRules>) =>
  packOf(questions, {
    limbs: limbsWith({ industrial }),
    authorities: [
      authority('law'),
      authority('ban', { effectiveOn: '2021-06-01' }),
      authority('later', { effectiveOn: '2025-01-01' }),
    ],
  });
const periods = (values: Parameters<typeof known>[0], asOf = '2022-01-01', industrial = farms) => {
  const pack = packWith(industrial);
  const program = createPresent(pack);
  const answers = answersOf(known(values));
  program.load(answers, asOf);
  const told = periodsOf(pack, program, answers, 'industrial', asOf);
  return { told, spans: told.map(({ from, to, finding }) => [from, to, finding]), program };
};

describe('the periods of an activity', () => {
  it('begin with it and at every turn of the law after it, up to the day of the law', () => {
    expect(periods({ 'activity.startedOn': '2020-05-01' }).spans).toEqual([
      ['2020-05-01', '2021-01-01', 'grey'],
      ['2021-01-01', '2021-06-01', 'likely-mining'],
      ['2021-06-01', null, 'mining'],
    ]);
    expect(periods({ 'activity.startedOn': '2020-05-01' }, '2021-01-01').spans).toEqual([
      ['2020-05-01', '2021-01-01', 'grey'],
      ['2021-01-01', null, 'likely-mining'],
    ]);
    expect(periods({ 'activity.startedOn': '2021-06-01' }).spans).toEqual([['2021-06-01', null, 'mining']]);
  });

  it('begin with the performance of the contract where the start is not known', () => {
    expect(periods({ 'contract.performedFrom': '2021-02-01' }).spans).toEqual([
      ['2021-02-01', '2021-06-01', 'likely-mining'],
      ['2021-06-01', null, 'mining'],
    ]);
    const both = { 'activity.startedOn': '2021-07-01', 'contract.performedFrom': '2021-02-01' };
    expect(periods(both).spans).toEqual([['2021-07-01', null, 'mining']]);
  });

  it('are one, since the last turn of the law, where no start is known', () => {
    expect(periods({}).spans).toEqual([['2021-06-01', null, 'mining']]);
    expect(periods({}, '2020-01-01').spans).toEqual([[null, null, 'grey']]);
  });

  it('end where the activity is known to be over, and not where it goes on', () => {
    const ended = { 'activity.startedOn': '2020-05-01', 'contract.performedTo': '2021-03-01' };
    expect(periods({ ...ended, 'activity.continuing': false }).spans).toEqual([
      ['2020-05-01', '2021-01-01', 'grey'],
      ['2021-01-01', '2021-03-01', 'likely-mining'],
    ]);
    expect(periods({ ...ended, 'activity.continuing': true }).spans).toHaveLength(3);
    expect(periods(ended).spans).toHaveLength(3);
    const onTheTurn = { ...ended, 'activity.continuing': false, 'contract.performedTo': '2021-06-01' };
    expect(periods(onTheTurn).spans.at(-1)).toEqual(['2021-06-01', '2021-06-01', 'mining']);
    const unknownStart = { 'activity.continuing': false, 'contract.performedTo': '2019-01-01' };
    expect(periods(unknownStart, '2020-01-01').spans).toEqual([[null, '2019-01-01', 'grey']]);
  });

  it('rest on the turn that begins them and on what could be cited then, each once', () => {
    const { told } = periods({ 'activity.startedOn': '2020-05-01' });
    expect(told.map(({ basis }) => basis)).toEqual([[], ['law'], ['ban']]);
    expect(told.map(({ reason }) => reason)).toEqual([
      word('fallback mining'),
      word('turn 2021-01-01'),
      word('turn 2021-06-01'),
    ]);
  });

  it('give the reason of what holds the finding back, or else of its rule', () => {
    const started = { 'activity.startedOn': '2021-07-01' };
    expect(periods(started).told[0]).toMatchObject({ reason: word('reason banned'), basis: ['ban'] });
    const caps = [cap('held', { asOfOnOrAfter: '2020-01-01' }, 'grey', { authorities: cite('law') })];
    expect(periods(started, '2022-01-01', { ...farms, caps }).told[0]).toMatchObject({
      finding: 'grey',
      reason: word('reason held'),
      basis: ['law'],
    });
    expect(periods({}, '2022-01-01', { fallbacks: [] }).told[0]).toMatchObject({ reason: word('subject'), basis: [] });
  });

  it('leave the program on the day of the law', () => {
    const { program } = periods({ 'activity.startedOn': '2020-05-01' });
    expect(program.limb('industrial').rungs()).toBe(1);
    expect(periods({ 'activity.startedOn': '2020-05-01' }, '2021-02-01').program.limb('industrial').rungs()).toBe(2);
  });
});
