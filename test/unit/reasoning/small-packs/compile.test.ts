import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../../shared/model/fact';
import type { Condition } from '../../../../shared/packs/condition';
import { answersOf } from '../../../../shared/reasoning/answers';
import { testOf } from '../../../../shared/reasoning/compile';
import { createPossible, createPresent } from '../../../../shared/reasoning/program';
import { FALSE, TRUE, UNKNOWN } from '../../../../shared/reasoning/truth';
import { factor, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

type FactTest = Parameters<typeof testOf>[0];
const holdsFor = (test: FactTest, values: readonly FactValue[]) => values.filter(testOf(test));

describe('a test of an answer', () => {
  const fact = 'a.fact';

  it('is met by the very answer, or by one of several', () => {
    expect(holdsFor({ fact, is: true }, [true, false])).toEqual([true]);
    expect(holdsFor({ fact, is: 'x' }, ['x', 'y'])).toEqual(['x']);
    expect(holdsFor({ fact, in: ['x', 'y'] }, ['x', 'y', 'z'])).toEqual(['x', 'y']);
  });

  it('of a number counts the line itself as reached, and is not met by a word', () => {
    expect(holdsFor({ fact, atLeast: 10 }, [9, 10, 11, '20', true])).toEqual([10, 11]);
    expect(holdsFor({ fact, below: 10 }, [9, 10, 11, '5', false])).toEqual([9]);
  });

  it('of a day counts the day itself as reached, and is not met by a number', () => {
    const days = ['2020-12-31', '2021-01-01', '2021-01-02'];
    expect(holdsFor({ fact, onOrAfter: '2021-01-01' }, [...days, 9, true])).toEqual(days.slice(1));
    expect(holdsFor({ fact, before: '2021-01-01' }, [...days, 1, false])).toEqual(days.slice(0, 1));
  });
});

describe('a condition', () => {
  const pack = packOf([question('a.one'), question('a.two')], {
    terms: [
      {
        id: 'both',
        label: word('both'),
        when: {
          all: [
            { fact: 'a.one', is: true },
            { fact: 'a.two', is: true },
          ],
        },
      },
    ],
    factors: [factor('first', { fact: 'a.one', is: true })],
    elements: [{ id: 'one', limb: 'industrial', question: word('q'), rule: word('r'), authorities: [] }],
    limbs: limbsWith({
      industrial: { rules: [rule('r', { fact: 'a.one', is: true }, 'mining')] },
    }),
  });
  const truth = (condition: Condition, values: Parameters<typeof known>[0], asOf = '2022-01-01') => {
    const program = createPresent(pack);
    program.load(answersOf(known(values)), asOf);
    return program.read(condition);
  };
  const one: Condition = { fact: 'a.one', is: true };
  const two: Condition = { fact: 'a.two', is: true };

  it('joins what it is made of', () => {
    expect(truth({ all: [one, two] }, { 'a.one': true })).toBe(UNKNOWN);
    expect(truth({ any: [one, two] }, { 'a.one': true })).toBe(TRUE);
    expect(truth({ not: one }, { 'a.one': true })).toBe(FALSE);
    expect(truth({ not: one }, {})).toBe(UNKNOWN);
    expect(truth({ unless: one }, {})).toBe(TRUE);
    expect(truth({ unless: one }, { 'a.one': true })).toBe(FALSE);
  });

  it('on the day of the law counts the day itself', () => {
    const since: Condition = { asOfOnOrAfter: '2022-01-01' };
    expect(truth(since, {})).toBe(TRUE);
    expect(truth(since, {}, '2021-12-31')).toBe(FALSE);
  });

  it('stands for what it names', () => {
    const yes = { 'a.one': true, 'a.two': true };
    expect(truth({ term: 'both' }, yes)).toBe(TRUE);
    expect(truth({ term: 'both' }, { 'a.one': false })).toBe(FALSE);
    expect(truth({ factor: 'first' }, { 'a.one': false })).toBe(FALSE);
    expect(truth({ element: 'one', is: true }, yes)).toBe(TRUE);
    expect(truth({ element: 'one', is: false }, yes)).toBe(FALSE);
    expect(truth({ finding: 'industrial', in: ['mining', 'likely-mining'] }, yes)).toBe(TRUE);
    expect(truth({ finding: 'industrial', in: ['grey'] }, yes)).toBe(FALSE);
    expect(truth({ finding: 'industrial', in: ['grey'] }, {})).toBe(TRUE);
  });

  it('may still come out either way where a fact is not known', () => {
    const possible = createPossible(pack);
    possible.load(answersOf([]), '2022-01-01');
    expect(possible.read({ finding: 'industrial', in: ['grey'] })).toBe(5);
    expect(possible.read({ all: [one, two] })).toBe(7);
    expect(possible.read({ asOfOnOrAfter: '2023-01-01' })).toBe(1);
  });

  it('that names what the pack has not is a fault of the pack', () => {
    const names: readonly Condition[] = [{ fact: 'a.gone', is: true }, { term: 'gone' }, { factor: 'gone' }];
    for (const condition of names) expect(() => truth(condition, {}), JSON.stringify(condition)).toThrow(/gone/);
  });
});
