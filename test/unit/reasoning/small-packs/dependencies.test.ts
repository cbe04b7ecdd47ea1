import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import { asOfKey, dependenciesOf } from '../../../../shared/reasoning/dependencies';
import { cap, duty, element, factor, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const is = (key: string, value = true): Condition => ({ fact: key, is: value });
const pack = packOf(
  ['a.one', 'a.two', 'a.three', 'a.count', 'd.applies', 'd.met'].map((key) => question(key)),
  {
    terms: [{ id: 'term', label: word('term'), when: { not: is('a.two') } }],
    elements: [element('one'), element('bare')],
    factors: [factor('first', is('a.one')), factor('second', { term: 'term' }, { side: 'project' })],
    duties: [duty('filing')],
    limbs: limbsWith({
      industrial: {
        rules: [
          rule('r', { element: 'one', is: true }, 'mining'),
          rule(
            's',
            {
              all: [
                { fact: 'a.count', atLeast: 10 },
                { fact: 'a.count', below: 100 },
              ],
            },
            'likely-mining',
          ),
        ],
        caps: [cap('late', { asOfOnOrAfter: '2022-01-01' }, 'grey'), cap('abroad', is('a.three'), 'grey')],
      },
      operational: { rules: [rule('barred', is('a.one'), 'barred')] },
      civil: { rules: [rule('v', { finding: 'industrial', in: ['mining'] }, 'void')] },
    }),
  },
);
const depends = () => dependenciesOf(pack);
const read = (condition: Condition) => [...depends().condition(condition)];

describe('what reads what', () => {
  it('goes through every connective and every name', () => {
    expect(read({ all: [is('a.one'), { any: [is('a.two'), is('a.one')] }] })).toEqual(['a.one', 'a.two']);
    expect(read({ unless: is('a.one') })).toEqual(['a.one']);
    expect(read({ not: { term: 'term' } })).toEqual(['a.two']);
    expect(read({ factor: 'first' })).toEqual(['a.one']);
    expect(read({ asOfOnOrAfter: '2022-01-01' })).toEqual([asOfKey]);
    expect(read({ element: 'one', is: false })).toEqual(['a.one', 'a.two']);
    expect(read({ element: 'bare', is: true })).toEqual([]);
  });

  it('holds what decides the class of a limb apart from what holds it back', () => {
    expect([...depends().element('one')]).toEqual(['a.one', 'a.two']);
    expect([...depends().classes('industrial')]).toEqual(['a.one', 'a.two', 'a.count']);
    expect([...depends().limb('industrial')]).toEqual(['a.one', 'a.two', 'a.count', asOfKey, 'a.three']);
    expect(read({ finding: 'industrial', in: ['grey'] })).toEqual(['a.one', 'a.two', 'a.count']);
    expect([...depends().limb('civil')]).toEqual(['a.one', 'a.two', 'a.count']);
    expect([...depends().limb('financial')]).toEqual([]);
  });

  it('counts the duties to the limb of operations alone', () => {
    expect([...depends().limb('operational')]).toEqual(['a.one', 'd.applies', 'd.met']);
  });

  it('is worked out once for a pack', () => {
    expect(dependenciesOf(pack)).toBe(depends());
    expect(dependenciesOf({ ...pack })).not.toBe(depends());
  });
});

describe('answers that affect a limb alike', () => {
  it('are told once, by the first of them', () => {
    expect(depends().distinct('industrial', 'a.count', [5, 3, 20, 50, 100, 7])).toEqual([5, 20, 100]);
    expect(depends().distinct('industrial', 'a.one', [true, false])).toEqual([true, false]);
    expect(depends().distinct('financial', 'a.one', [true, false])).toEqual([true]);
  });
});
