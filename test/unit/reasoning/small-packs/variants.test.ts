import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import { compareVariants } from '../../../../shared/reasoning/variants';
import { duty, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const is = (key: string, value = true): Condition => ({ fact: key, is: value });
const pack = packOf(
  [
    question('a.one'),
    question('a.two', { controllable: false }),
    question('activity.continuing'),
    question('d.applies'),
    question('d.met'),
  ],
  {
    limbs: limbsWith({
      industrial: { rules: [rule('r', is('a.one'), 'mining'), rule('s', is('a.one', false), 'not-mining')] },
      financial: { rules: [rule('p', is('a.two'), 'permitted')] },
    }),
    duties: [duty('filing')],
  },
);
const variant = (id: string, changes: Readonly<Record<string, boolean>>) => ({
  id,
  title: word(`title ${id}`),
  reason: word(`reason ${id}`),
  changes: Object.entries(changes).map(([key, value]) => ({ key, value })),
});
const clean = variant('clean', { 'a.one': false, 'a.two': true });
const compare = (values: Parameters<typeof known>[0], ...variants: readonly ReturnType<typeof variant>[]) =>
  compareVariants(pack, { facts: known(values) }, variants, '2022-01-01');

describe('a variant beside a matter', () => {
  const told = () => compare({ 'a.one': true }, clean)[0];

  it('says what it would change, from what, and whether the client can', () => {
    expect(told()).toMatchObject({ id: 'clean', title: word('title clean'), reason: word('reason clean') });
    expect(told()?.changes).toEqual([
      { key: 'a.one', label: word('label a.one'), from: true, to: false, controllable: true },
      { key: 'a.two', label: word('label a.two'), from: null, to: true, controllable: false },
    ]);
  });

  it('says what would follow; what is only planned is assumed', () => {
    expect(told()?.differences.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['industrial', 'mining', 'not-mining'],
      ['financial', 'grey', 'permitted'],
    ]);
    expect(told()?.before[0]).toMatchObject({ finding: 'mining', confidence: 'clear' });
    expect(told()?.after[0]).toMatchObject({ finding: 'not-mining', confidence: 'arguable' });
  });

  it('leaves what is open, at the authority’s end or not in order', () => {
    expect(told()?.residual).toEqual({
      findings: [{ limb: 'operational', finding: 'duties-unknown' }],
      duties: [{ id: 'filing', state: 'unknown', authority: 'law' }],
      measures: [],
      exposures: [],
    });
    const states = (values: Parameters<typeof known>[0]) =>
      compare(values, clean)[0]?.residual.duties.map(({ state }) => state);
    expect(states({ 'd.applies': true, 'd.met': false })).toEqual(['missing']);
    expect(states({ 'd.applies': true, 'd.met': true })).toEqual([]);
    expect(states({ 'd.applies': false })).toEqual([]);
    expect(compare({}, variant('none', { 'a.one': true }))[0]?.residual.findings).toEqual([
      { limb: 'industrial', finding: 'mining' },
      { limb: 'financial', finding: 'grey' },
      { limb: 'operational', finding: 'duties-unknown' },
    ]);
  });

  it('does not ask for what the matter has, unless that is disputed', () => {
    const keys = (values: Parameters<typeof known>[0]) => compare(values, clean)[0]?.changes.map(({ key }) => key);
    expect(keys({ 'a.one': false, 'a.two': true })).toEqual([]);
    expect(keys({ 'a.one': [false, true], 'a.two': [false, true] })).toEqual(['a.one', 'a.two']);
    expect(keys({ 'a.one': false })).toEqual(['a.two']);
  });

  it('of an activity that is over says what would have been', () => {
    expect(told()?.hypothetical).toBe(false);
    expect(compare({ 'activity.continuing': false }, clean)[0]?.hypothetical).toBe(true);
    expect(compare({ 'activity.continuing': true }, clean)[0]?.hypothetical).toBe(false);
  });

  it('is one of several, each told for itself', () => {
    expect(compare({}, clean, variant('other', { 'a.one': true })).map(({ id }) => id)).toEqual(['clean', 'other']);
  });
});
