import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { exposuresOf, measuresOf, suitMayBeRefused } from '../../../../shared/reasoning/consequences';
import { createPresent } from '../../../../shared/reasoning/program';
import { authority, exposure, known, limbsWith, measure, packOf, question, word } from '../../../fixtures/small-pack';

const day = '2022-01-01';
const one: Condition = { fact: 'a.one', is: true };
const base = packOf([question('a.one')]);
const cases = ['old', 'new'];
const packWith = (consequences: Partial<Pack['consequences']>): Pack => ({
  ...base,
  authorities: [authority('law'), authority('ended', { repealedOn: '2021-01-01' })],
  consequences: { ...base.consequences, roles: [{ id: 'seller', label: word('seller') }], ...consequences },
});
const on = (pack: Pack, values: Parameters<typeof known>[0]) => {
  const program = createPresent(pack);
  program.load(answersOf(known(values)), day);
  return program;
};

describe('a measure', () => {
  const pack = packWith({
    measures: [measure('stop', 'law', one), measure('fine', 'ended', one), measure('other', 'law', { not: one })],
  });

  it('attaches where its condition is known to hold and its authority is in force', () => {
    expect(measuresOf(pack, on(pack, { 'a.one': true }), day)).toEqual([
      { id: 'stop', label: word('label stop'), measure: 'stop', authority: 'law', pinpoint: 'art. 2' },
    ]);
    expect(measuresOf(pack, on(pack, { 'a.one': false }), day).map(({ id }) => id)).toEqual(['other']);
    expect(measuresOf(pack, on(pack, {}), day)).toEqual([]);
  });
});

describe('an exposure', () => {
  const pack = packWith({
    exposures: [
      exposure('slight', 'low', one, { cases }),
      exposure('grave', 'high', one, { cases }),
      exposure('middling', 'moderate', one, { cases }),
      exposure('gone', 'high', one, { authority: 'ended' }),
      exposure('absent', 'high', { not: one }),
    ],
  });

  it('is told gravest first, with its role in words and the cases that weigh', () => {
    const told = exposuresOf(pack, on(pack, { 'a.one': true }), day, new Set(['old']));
    expect(told.map(({ id }) => id)).toEqual(['grave', 'middling', 'slight']);
    expect(told[0]).toEqual({
      id: 'grave',
      authority: 'law',
      pinpoint: 'art. 3',
      role: 'seller',
      label: word('seller'),
      level: 'high',
      reason: word('reason grave'),
      cases: ['old'],
    });
    expect(exposuresOf(pack, on(pack, {}), day, new Set())).toEqual([]);
  });

  it('of a role that the pack has not is a fault of the pack', () => {
    const broken = packWith({ exposures: [exposure('odd', 'low', one, { role: 'gone' })] });
    expect(() => exposuresOf(broken, on(broken, { 'a.one': true }), day, new Set())).toThrow(/role "gone"/);
  });
});

it('a suit may be refused where one of the circumstances is known to hold in which courts have declined', () => {
  const refused = (values: Parameters<typeof known>[0], suitRefused?: { when: Condition }[]) => {
    const civil = suitRefused?.map((each, index) => ({ id: `s-${index}`, reason: word('reason'), cases: [], ...each }));
    const pack = { ...base, limbs: limbsWith({ civil: civil === undefined ? {} : { suitRefused: civil } }) };
    return suitMayBeRefused(pack, on(pack, values));
  };
  expect(refused({ 'a.one': true }, [{ when: { not: one } }, { when: one }])).toBe(true);
  expect(refused({ 'a.one': true }, [{ when: { not: one } }])).toBe(false);
  expect(refused({}, [{ when: one }])).toBe(false);
  expect(refused({ 'a.one': true })).toBe(false);
});
