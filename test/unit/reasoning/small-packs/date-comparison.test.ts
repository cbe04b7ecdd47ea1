import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { compareDates } from '../../../../shared/reasoning/date-comparison';
import {
  authority,
  cite,
  duty,
  element,
  factor,
  known,
  limbsWith,
  packOf,
  question,
  rule,
  since,
  word,
} from '../../../fixtures/small-pack';

const one: Condition = { fact: 'a.one', is: true };
const turn = (date: string, ...authorities: string[]) => ({ date, reason: word(`turn ${date}`), authorities });
const entry = (id: string, date: string) => ({
  id,
  date,
  precision: 'day' as const,
  title: word(id),
  effect: word(id),
  authorities: [],
  cases: [],
});

const pack = packOf([question('a.one'), question('d.applies'), question('d.met')], {
  authorities: [
    authority('law'),
    authority('old', { repealedOn: '2021-06-01', supersededBy: 'ban' }),
    authority('ban', { effectiveOn: '2021-06-01' }),
    authority('lapsed', { expiredOn: '2021-05-01' }),
    authority('published', { publishedOn: '2021-06-02', issuedOn: '2021-05-30' }),
    authority('draft', { issuedOn: '2021-06-03', status: 'draft' }),
  ],
  elements: [element('one', { authorities: cite('law') }), element('money', { limb: 'financial' })],
  factors: [
    factor('first', since(one, '2021-06-01')),
    factor('second', since(one, '2021-09-01'), { element: 'money' }),
  ],
  duties: [duty('filing', { authorities: cite('law') })],
  limbs: limbsWith({
    industrial: {
      rules: [rule('r', since(one, '2021-06-01'), 'mining', { authorities: cite('ban', 'law') })],
      turningPoints: [turn('2021-06-01', 'ban')],
    },
    financial: { turningPoints: [turn('2021-08-01'), turn('2021-09-01', 'other'), turn('2022-05-01')] },
  }),
  timeline: [
    entry('on-from', '2021-05-01'),
    entry('within', '2021-06-01'),
    entry('on-to', '2021-12-01'),
    entry('after', '2021-12-02'),
  ],
});
const facts = known({ 'a.one': true, 'd.applies': false });
const compare = (from: string, to: string, other: Pack = pack) => compareDates(other, { facts }, from, to);
const seen = () => compare('2021-05-01', '2021-12-01');

describe('the law between two days', () => {
  it('tells what came into force and what ended, with the day and what took its place', () => {
    expect(seen().law.map(({ authority: id, event, on, text }) => [id, event, on, text.en])).toEqual([
      ['old', 'ended', '2021-06-01', 'short old ceased to be in force; its place was taken by short ban.'],
      ['ban', 'in-force', '2021-06-01', 'short ban came into force.'],
      ['lapsed', 'ended', null, 'short lapsed ceased to be in force.'],
      ['published', 'in-force', '2021-06-02', 'short published came into force.'],
    ]);
  });

  it('tells the events after the first day, up to the second', () => {
    expect(seen().events.map(({ id }) => id)).toEqual(['within', 'on-to']);
  });

  it('tells what went on under the results of both days', () => {
    expect(compare('2021-06-01', '2021-12-01').continued).toEqual([
      { authority: 'law', text: expect.objectContaining({ en: 'short law remained in force throughout.' }) },
      { authority: 'ban', text: expect.anything() },
    ]);
    expect(seen().continued).toEqual([]);
    const required = compareDates(pack, { facts: known({ 'd.applies': true }) }, '2021-05-01', '2021-12-01');
    expect(required.continued.map(({ authority: id }) => id)).toEqual(['law']);
    const measure = { id: 'stop', label: word('stop'), when: one, authority: 'law', pinpoint: 'art. 1' };
    const exposure = { ...measure, role: 'r', level: 'low' as const, reason: word('reason'), cases: [] };
    const roles = [{ id: 'r', label: word('role') }];
    for (const more of [{ measures: [measure] }, { exposures: [exposure], roles }]) {
      const with1: Pack = { ...pack, consequences: { ...pack.consequences, ...more } };
      expect(compare('2021-05-01', '2021-12-01', with1).continued.map(({ authority: id }) => id)).toEqual(['law']);
    }
  });
});

describe('a result that differs between two days', () => {
  const why = (id: string, days = seen()) => days.differences.find((difference) => difference.id === id);

  it('is explained by the turn of the law that it rests on, and by what changed', () => {
    expect(why('industrial')).toMatchObject({
      before: 'grey',
      after: 'mining',
      because: ['ban'],
      why: word('turn 2021-06-01'),
    });
  });

  it('is explained by the turn that names what it rests on, though its limb turned again since', () => {
    const again: Pack = {
      ...pack,
      limbs: pack.limbs.map((limb) =>
        limb.limb === 'industrial' ? { ...limb, turningPoints: [...limb.turningPoints, turn('2021-07-01')] } : limb,
      ),
    };
    expect(why('industrial', compare('2021-05-01', '2021-12-01', again))?.why).toEqual(word('turn 2021-06-01'));
    expect(why('one', compare('2021-05-01', '2021-12-01', again))?.why).toEqual(word('turn 2021-07-01'));
  });

  it('is explained by no turn of the first day itself, and by one of the second', () => {
    const late = (from: string, to: string) =>
      compare(from, to, { ...pack, factors: [factor('second', since(one, to), { element: 'money' })] });
    expect(why('money', late('2021-08-01', '2021-08-15'))?.why.en).toBe(
      'The rules that it rests on changed in this time.',
    );
    expect(why('money', late('2021-07-15', '2021-08-01'))?.why).toEqual(word('turn 2021-08-01'));
  });

  it('is explained by the last turn of its limb where none names what it rests on', () => {
    expect(why('one')).toMatchObject({ because: ['ban'], why: word('turn 2021-06-01') });
    expect(why('money')).toMatchObject({ because: ['other'], why: word('turn 2021-09-01') });
    const early = compare('2021-05-01', '2021-08-31', {
      ...pack,
      factors: [factor('second', since(one, '2021-08-15'), { element: 'money' })],
    });
    expect(why('money', early)).toMatchObject({ because: [], why: word('turn 2021-08-01') });
  });

  it('is explained by the authority that came where the law of its limb has no turn', () => {
    const plain: Pack = {
      ...pack,
      limbs: limbsWith({
        industrial: { rules: [rule('r', since(one, '2021-06-01'), 'mining', { authorities: cite('ban', 'law') })] },
        civil: { rules: [rule('v', since(one, '2021-06-01'), 'void')] },
      }),
    };
    const days = compare('2021-05-01', '2021-12-01', plain);
    expect(why('industrial', days)?.why.en).toBe('short ban came into force.');
    expect(why('industrial', days)?.because).toEqual(['ban']);
    expect(why('civil', days)).toMatchObject({
      because: [],
      why: { en: 'The rules that it rests on changed in this time.' },
    });
  });
});

it('the two days are summed up in figures, and a stretch without any change says so', () => {
  const told = seen();
  expect(told).toMatchObject({ from: '2021-05-01', to: '2021-12-01' });
  expect(told.summary.en).toBe(
    `Between the two days: changes in the rules, 4; changed results for this matter, ${told.differences.length}.`,
  );
  expect(told.differences.map(({ id }) => id)).toEqual(['industrial', 'one', 'money']);
  expect(compare('2021-10-01', '2021-11-01').summary.en).toMatch(/^Between the two days neither/);
  expect(compare('2021-05-29', '2021-05-31').summary.en).toMatch(/neither/);
});
