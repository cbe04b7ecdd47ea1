import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import { answersOf } from '../../../../shared/reasoning/answers';
import { createPresent } from '../../../../shared/reasoning/program';
import { supportOf } from '../../../../shared/reasoning/support';
import { element, factor, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const is = (key: string, value = true): Condition => ({ fact: key, is: value });
const pack = packOf(
  ['a.one', 'a.two', 'a.three'].map((key) => question(key)),
  {
    terms: [{ id: 'term', label: word('term'), when: { any: [is('a.two'), is('a.three')] } }],
    elements: [element('one')],
    factors: [factor('first', is('a.one')), factor('second', is('a.two'), { side: 'project', weight: 'moderate' })],
    limbs: limbsWith({
      industrial: { rules: [rule('r', is('a.one'), 'mining'), rule('s', is('a.two'), 'likely-mining')] },
    }),
  },
);
const rests = (condition: Condition, values: Parameters<typeof known>[0]) => {
  const program = createPresent(pack);
  program.load(answersOf(known(values)), '2022-01-01');
  return supportOf(pack, program, condition);
};
const yes = { 'a.one': true, 'a.two': true, 'a.three': true };

describe('what a condition rests on', () => {
  it('is nothing where it does not hold', () => {
    expect(rests(is('a.one'), { 'a.one': false })).toEqual([]);
    expect(rests(is('a.one'), {})).toEqual([]);
    expect(rests({ all: [is('a.one'), is('a.two')] }, { 'a.one': true })).toEqual([]);
  });

  it('is every part that holds, each once and in its order', () => {
    expect(rests({ all: [is('a.two'), is('a.one'), is('a.two')] }, yes)).toEqual(['a.two', 'a.one']);
    expect(rests({ any: [is('a.two'), is('a.one')] }, { 'a.one': true, 'a.two': false })).toEqual(['a.one']);
  });

  it('is what denies the thing where it says not', () => {
    expect(rests({ not: is('a.one') }, { 'a.one': false })).toEqual(['a.one']);
    expect(rests({ not: { not: is('a.one') } }, yes)).toEqual(['a.one']);
    expect(rests({ not: { all: [is('a.one'), is('a.two')] } }, { 'a.one': true, 'a.two': false })).toEqual(['a.two']);
  });

  it('is nothing for a presumption that stands, and what rebuts one that does not', () => {
    expect(rests({ unless: is('a.one') }, { 'a.one': false })).toEqual([]);
    expect(rests({ not: { unless: is('a.one') } }, yes)).toEqual(['a.one']);
  });

  it('is what a named thing rests on in turn', () => {
    expect(rests({ term: 'term' }, { 'a.two': false, 'a.three': true })).toEqual(['a.three']);
    expect(rests({ factor: 'first' }, yes)).toEqual(['a.one']);
    expect(rests({ not: { factor: 'first' } }, { 'a.one': false })).toEqual(['a.one']);
    expect(rests({ asOfOnOrAfter: '2020-01-01' }, yes)).toEqual([]);
  });

  it('is every circumstance that stands on an element, for whichever side', () => {
    expect(rests({ element: 'one', is: true }, yes)).toEqual(['a.one', 'a.two']);
    expect(rests({ element: 'one', is: false }, { 'a.one': false, 'a.two': true })).toEqual(['a.two']);
  });

  it('is what the rule rests on that gives another finding', () => {
    expect(rests({ finding: 'industrial', in: ['likely-mining'] }, { 'a.one': false, 'a.two': true })).toEqual([
      'a.two',
    ]);
    expect(rests({ finding: 'industrial', in: ['grey'] }, {})).toEqual([]);
    expect(rests({ finding: 'industrial', in: ['grey'] }, yes)).toEqual([]);
  });
});
