import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/model/fact';
import type { Condition } from '../../../../shared/packs/condition';
import { inconsistenciesIn } from '../../../../shared/reasoning/consistency';
import { known, packOf, question, word } from '../../../fixtures/small-pack';

const day = '2022-01-01';
const one: Condition = { fact: 'a.one', is: true };
const pack = packOf(
  [
    question('a.one'),
    question('a.two', { relevantWhen: one }),
    question('a.count', { type: 'number', relevantWhen: one }),
    question('a.kind', { type: 'choice', relevantWhen: one }),
    question('activity.startedOn', { type: 'date', group: 'time' }),
    question('activity.continuing', { group: 'time' }),
    question('contract.performedFrom', { type: 'date', group: 'time' }),
    question('contract.performedTo', { type: 'date', group: 'time' }),
  ],
  {
    contradictions: {
      never: [{ id: 'never', when: { all: [one, { fact: 'a.two', is: true }] }, text: word('never both') }],
      order: [
        { id: 'order', earlier: 'contract.performedFrom', later: 'contract.performedTo', text: word('in this order') },
      ],
      activityGroups: ['group'],
    },
  },
);
const paper = (id: string, sourceDate?: string) => ({
  id,
  title: `Paper ${id}`,
  kind: 'ledger' as const,
  sha256: '0'.repeat(64),
  ...(sourceDate === undefined ? {} : { sourceDate }),
});
const found = (facts: readonly Fact[], evidence: readonly ReturnType<typeof paper>[] = []) =>
  inconsistenciesIn(pack, { facts, evidence: [...evidence] }, day);
const stated = (values: Parameters<typeof known>[0]) => known(values, 'stated');
const kinds = (values: Parameters<typeof known>[0]) => found(stated(values)).map(({ kind }) => kind);

describe('answers', () => {
  it('that cannot hold together are told with the facts that they lie in', () => {
    expect(found(stated({ 'a.one': true, 'a.two': true }))).toEqual([
      { kind: 'contradiction', facts: ['a.one', 'a.two'], evidence: [], text: word('never both') },
    ]);
    expect(kinds({ 'a.one': true, 'a.two': false })).toEqual([]);
    expect(kinds({ 'a.one': true })).toEqual([]);
  });

  it('of two days are out of order only where the later comes first', () => {
    const days = (from: string, to: string) =>
      found(stated({ 'contract.performedFrom': from, 'contract.performedTo': to }));
    expect(days('2021-02-01', '2021-01-31')).toEqual([
      {
        kind: 'order',
        facts: ['contract.performedFrom', 'contract.performedTo'],
        evidence: [],
        text: word('in this order'),
      },
    ]);
    expect(days('2021-02-01', '2021-02-01')).toEqual([]);
    expect(kinds({ 'contract.performedTo': '2021-01-01' })).toEqual([]);
    expect(kinds({ 'contract.performedFrom': '2021-01-01' })).toEqual([]);
    expect(kinds({ 'contract.performedFrom': 5, 'contract.performedTo': '2021-01-01' })).toEqual([]);
    expect(kinds({ 'contract.performedFrom': '2021-01-01', 'contract.performedTo': 5 })).toEqual([]);
  });

  it('to a question that others rule out are told, but for those that deny it', () => {
    const [told] = found(stated({ 'a.one': false, 'a.two': true }));
    expect(told).toMatchObject({ kind: 'not-asked', facts: ['a.two', 'a.one'], evidence: [] });
    expect(told?.text.en).toBe('The answer on “label a.two” presupposes what other answers exclude.');
    expect(told?.text.zh).toContain('“label a.two一”');
    const no = { 'a.one': false };
    for (const denial of [{ 'a.two': false }, { 'a.count': 0 }, { 'a.kind': 'none' }, { 'a.kind': 'not-required' }]) {
      expect(kinds({ ...no, ...denial }), JSON.stringify(denial)).toEqual([]);
    }
    for (const claim of [{ 'a.count': 1 }, { 'a.kind': 'some' }])
      expect(kinds({ ...no, ...claim }), JSON.stringify(claim)).toEqual(['not-asked']);
    expect(kinds({ 'a.two': true })).toEqual([]);
    expect(kinds(no)).toEqual([]);
  });

  it('marked as verified are told where nothing proves them', () => {
    expect(found(known({ 'a.one': true }))).toMatchObject([
      { kind: 'unproven', facts: ['a.one'], evidence: [], text: { en: expect.stringContaining('“label a.one”') } },
    ]);
    const [fact] = known({ 'a.one': true });
    expect(found([{ ...fact, evidence: [{ id: 'p' }] } as Fact], [paper('p')])).toEqual([]);
    expect(found([{ key: 'a.one', value: null, status: 'verified', evidence: [] }])).toEqual([]);
  });
});

describe('evidence of how the activity runs', () => {
  const dated = (sourceDate: string | undefined, times: Parameters<typeof known>[0]) => {
    const tied = { key: 'a.one', value: true, status: 'stated', evidence: [{ id: 'p' }] } as const;
    return found([tied, ...stated(times)], [paper('other', '1999-01-01'), paper('p', sourceDate)]);
  };
  const started = { 'activity.startedOn': '2021-03-01' };
  const over = { ...started, 'activity.continuing': false, 'contract.performedTo': '2021-06-01' };

  it('is told where it is older than the activity', () => {
    expect(dated('2021-02-28', started)).toEqual([
      {
        kind: 'evidence-before',
        facts: ['a.one'],
        evidence: ['p'],
        text: expect.objectContaining({
          en: 'The evidence on “label a.one”, “Paper p”, is dated 2021-02-28, before the activity began (2021-03-01).',
        }),
      },
    ]);
    expect(dated('2021-03-01', started)).toEqual([]);
    expect(dated('2020-12-31', { 'contract.performedFrom': '2021-01-01' })).toMatchObject([
      { kind: 'evidence-before' },
    ]);
    expect(dated('2020-12-31', { ...started, 'contract.performedFrom': '2020-01-01' })).toHaveLength(1);
  });

  it('is told where it is younger than an activity that is over', () => {
    expect(dated('2021-06-02', over)).toEqual([
      {
        kind: 'evidence-after',
        facts: ['a.one'],
        evidence: ['p'],
        text: expect.objectContaining({ en: expect.stringContaining('after the activity ended (2021-06-01)') }),
      },
    ]);
    expect(dated('2021-06-01', over)).toEqual([]);
    expect(dated('2021-06-02', { ...over, 'activity.continuing': true })).toEqual([]);
    expect(dated('2021-06-02', { ...started, 'contract.performedTo': '2021-06-01' })).toEqual([]);
    expect(dated('2021-06-02', { ...started, 'activity.continuing': false })).toEqual([]);
  });

  it('is not questioned where it has no date, where no time is known, or on other questions', () => {
    expect(dated(undefined, over)).toEqual([]);
    expect(dated('1999-01-01', {})).toEqual([]);
    expect(dated('1999-01-01', { 'activity.startedOn': 5 })).toEqual([]);
    const time = [
      { key: 'activity.startedOn', value: '2021-03-01', status: 'stated', evidence: [{ id: 'p' }] },
    ] as const;
    expect(found(time, [paper('p', '1999-01-01')])).toEqual([]);
    const open = [
      { key: 'a.one', value: null, status: 'unknown', evidence: [{ id: 'p' }] } as const,
      ...stated(started),
    ];
    expect(found(open, [paper('p', '1999-01-01')])).toEqual([]);
  });
});
