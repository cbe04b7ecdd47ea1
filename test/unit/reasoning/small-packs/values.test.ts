import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { PackFact } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { createPresent } from '../../../../shared/reasoning/program';
import { isRelevant, moved, rungsOf, tryEach } from '../../../../shared/reasoning/trials';
import { candidateValues, dayBefore, everyValue } from '../../../../shared/reasoning/values';
import { factor, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const option = (value: string) => ({ value, label: word(value) });
const packReading = (fact: PackFact, ...tests: readonly Condition[]) =>
  packOf([fact, question('a.other')], { factors: tests.map((when, index) => factor(`f-${index}`, when)) });
const values = (type: PackFact['type'], ...tests: readonly Condition[]) =>
  candidateValues(packReading(question('a.fact', { type }), ...tests), 'a.fact');

it('the day before a day crosses months and years', () => {
  expect(['2021-09-24', '2024-03-01', '2022-01-01'].map(dayBefore)).toEqual(['2021-09-23', '2024-02-29', '2021-12-31']);
});

describe('the answers that could make a difference', () => {
  const fact = 'a.fact';

  it('are yes and no, or the options of the question', () => {
    expect(values('boolean', { fact, is: true })).toEqual([true, false]);
    const choice = question(fact, { type: 'choice', options: [option('x'), option('y')] });
    expect(candidateValues(packReading(choice, { fact, in: ['x'] }, { fact, is: 'y' }), fact)).toEqual(['x', 'y']);
  });

  it('lie on both sides of every line that a rule draws', () => {
    expect(values('number', { fact, atLeast: 10 })).toEqual([10, 9]);
    expect(values('number', { fact, below: 3 }, { fact, atLeast: 0 })).toEqual([3, 2, 0]);
    expect(values('number', { fact, below: 0 })).toEqual([0]);
    expect(values('date', { fact, before: '2021-09-24' })).toEqual(['2021-09-24', '2021-09-23']);
    expect(values('date', { fact, onOrAfter: '2022-01-01' })).toEqual(['2022-01-01', '2021-12-31']);
  });

  it('leave out a line that only asks whether there is a day at all', () => {
    expect(values('date', { fact, onOrAfter: '1900-01-01' })).toEqual([]);
  });

  it('are the codes that rules name', () => {
    expect(values('code', { fact, is: 'CN-SH' }, { fact, in: ['CN-BJ', 'CN-SH'] })).toEqual(['CN-SH', 'CN-BJ']);
  });

  it('are found however deep the rule lies, each once', () => {
    const deep: Condition = {
      not: {
        any: [
          { fact, atLeast: 5 },
          {
            all: [
              { fact, below: 5 },
              { fact, below: 7 },
            ],
          },
        ],
      },
    };
    expect(values('number', deep)).toEqual([5, 4, 7, 6]);
  });

  it('of one question are not those of another, and of none that the pack has not', () => {
    expect(values('number', { fact: 'a.other', is: true }, { fact: 'a.gone', atLeast: 3 })).toEqual([]);
    expect(candidateValues(packReading(question(fact)), 'a.gone')).toEqual([]);
  });

  it('for more than findings are those that anything in the pack reads', () => {
    const pack = packOf([question(fact, { type: 'number' })], {
      contradictions: {
        never: [{ id: 'never', when: { fact, atLeast: 8 }, text: word('text') }],
        order: [],
        activityGroups: [],
      },
    });
    expect(candidateValues(pack, fact)).toEqual([]);
    expect(everyValue(pack, fact)).toEqual([8, 7]);
  });
});

describe('trying every answer', () => {
  const one: Condition = { fact: 'a.one', is: true };
  const pack = packOf([question('a.one'), question('a.two', { relevantWhen: one })], {
    limbs: limbsWith({
      industrial: { rules: [rule('r', one, 'mining')] },
      civil: { rules: [rule('c', { fact: 'a.two', is: true }, 'void')] },
    }),
  });
  const tried = (facts: Parameters<typeof known>[0]) => {
    const program = createPresent(pack);
    const answers = answersOf(known(facts));
    program.load(answers, '2022-01-01');
    const trials = tryEach(pack, program, ['a.one', 'a.two'], (key) => answers.get(key));
    return { trials, program, told: trials.map(({ key, to }) => [key, to]) };
  };

  it('leaves out the answer that stands, but not where it is disputed', () => {
    expect(tried({ 'a.one': true }).told).toEqual([
      ['a.one', false],
      ['a.two', true],
      ['a.two', false],
    ]);
    expect(tried({ 'a.one': [true, false] }).told).toHaveLength(4);
  });

  it('gives the findings of each, one at a time, and puts every fact back', () => {
    const { trials, program } = tried({ 'a.one': true });
    expect(trials.map(({ rungs }) => rungs)).toEqual([
      [2, 2, 3, 5],
      [0, 2, 3, 0],
      [0, 2, 3, 5],
    ]);
    expect(rungsOf(program)).toEqual([0, 2, 3, 5]);
    const disputed = tried({ 'a.one': [true, false] }).program;
    expect(rungsOf(disputed)).toEqual([2, 2, 3, 5]);
  });

  it('tells which limbs moved, and how far towards which end', () => {
    expect(moved([0, 2, 3, 5], [2, 2, 3, 0])).toEqual([
      { limb: 'industrial', by: 2 },
      { limb: 'civil', by: -5 },
    ]);
  });

  it('asks only what matters: a question whose condition is open matters still', () => {
    const relevant = (facts: Parameters<typeof known>[0]) =>
      pack.facts.facts.map((fact) => isRelevant(tried(facts).program, fact));
    expect(relevant({})).toEqual([true, true]);
    expect(relevant({ 'a.one': false })).toEqual([true, false]);
  });
});
