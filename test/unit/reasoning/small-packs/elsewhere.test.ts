import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import { answeredElsewhere, joined } from '../../../../shared/reasoning/elsewhere';
import { element, factor, known, packOf, question } from '../../../fixtures/small-pack';

const is = (key: string): Condition => ({ fact: key, is: true });
const pack = packOf(
  ['a.one', 'a.two', 'a.three'].map((key) => question(key)),
  {
    elements: [element('one'), element('two')],
    factors: [
      factor('for', { all: [is('a.one'), { asOfOnOrAfter: '2021-01-01' }] }),
      factor('against', { any: [{ not: is('a.one') }, is('a.two')] }, { side: 'project', weight: 'moderate' }),
      factor('other', is('a.three'), { element: 'two' }),
    ],
  },
);
const elsewhere = (own: Parameters<typeof known>[0], ...others: readonly Parameters<typeof known>[0][]) =>
  answeredElsewhere(
    pack,
    known(own),
    others.map((each) => known(each)),
    '2022-01-01',
  );

describe('an element that other matters answer otherwise', () => {
  it('is told with what is otherwise in the nearest of them, as far as the element reads it', () => {
    expect(
      elsewhere(
        { 'a.one': true },
        { 'a.one': false, 'a.two': true, 'a.three': true },
        { 'a.one': false },
        { 'a.one': true },
      ),
    ).toEqual([{ element: 'one', here: true, matters: 2, apart: [{ key: 'a.one', here: true, there: false }] }]);
    expect(elsewhere({ 'a.one': false }, { 'a.one': true, 'a.two': false })).toEqual([
      {
        element: 'one',
        here: false,
        matters: 1,
        apart: [
          { key: 'a.one', here: false, there: true },
          { key: 'a.two', here: null, there: false },
        ],
      },
    ]);
  });

  it('is not told where it is open here or there', () => {
    expect(elsewhere({}, { 'a.one': true }, { 'a.one': false })).toEqual([]);
    expect(elsewhere({ 'a.one': true }, {}, { 'a.three': true })).toEqual([]);
  });

  it('is joined from parts: counts add up, and the nearer stays, the first of equals', () => {
    const part = (apart: number, here: string, matters = 1) => ({
      element: 'one',
      here: true,
      matters,
      apart: Array.from({ length: apart }, () => ({ key: here, here: true, there: false })),
    });
    expect(joined([part(2, 'far'), part(1, 'near', 2), { ...part(1, 'x'), element: 'two' }, part(1, 'late')])).toEqual([
      { ...part(1, 'near'), matters: 4 },
      { ...part(1, 'x'), element: 'two' },
    ]);
  });
});
