import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { reassess } from '../../../../shared/reasoning/reassess';
import { createVerdictReader, verdictsApart } from '../../../../shared/reasoning/verdicts';
import {
  authority,
  cite,
  duty,
  element,
  exposure,
  factor,
  known,
  limbsWith,
  measure,
  packOf,
  question,
  rule,
  since,
  word,
} from '../../../fixtures/small-pack';

const one: Condition = { fact: 'a.one', is: true };
const base = packOf([question('a.one'), question('d.applies'), question('d.met')]);
const pack: Pack = {
  ...base,
  authorities: [authority('law'), authority('late', { effectiveOn: '2021-06-01' })],
  elements: [element('one', { authorities: cite('law') }), element('untouched')],
  factors: [factor('first', since(one, '2021-06-01'))],
  duties: [duty('filing', { authorities: cite('late', 'law') }), duty('same', { applies: { not: one } })],
  limbs: limbsWith({
    industrial: { rules: [rule('r', since(one, '2021-06-01'), 'mining', { authorities: cite('law', 'late') })] },
  }),
  consequences: {
    ...base.consequences,
    measures: [measure('old', 'law', one), measure('new', 'late', one)],
    roles: [{ id: 'seller', label: word('seller') }],
    exposures: [
      exposure('x', 'low', since(one, '2021-06-01')),
      exposure('y', 'high', since(one, '2021-06-01'), { role: 'gone' }),
    ],
  },
};
const facts = known({ 'a.one': true, 'd.applies': true, 'd.met': true });
const on = (asOf: string, of: Pack = pack) => ({ pack: of, asOf });
const told = (before: ReturnType<typeof on>, after: ReturnType<typeof on>, of = facts) =>
  reassess(of, before, after).map(({ kind, id, before: was, after: is }) => [kind, id, was, is]);

describe('another day of the law', () => {
  it('changes what rests on it, told with names and authorities', () => {
    const differences = reassess(facts, on('2021-05-01'), on('2021-07-01'));
    expect(differences).toEqual([
      {
        kind: 'finding',
        id: 'industrial',
        label: word('title industrial'),
        before: 'grey',
        after: 'mining',
        direction: 'riskier',
        authorities: ['law', 'late'],
      },
      expect.objectContaining({ kind: 'element', id: 'one', before: 'unknown', after: 'true', authorities: ['law'] }),
      {
        kind: 'measure',
        id: 'new',
        label: word('label new'),
        before: null,
        after: 'applies',
        direction: 'riskier',
        authorities: ['late'],
      },
      expect.objectContaining({ kind: 'exposure', id: 'x', label: word('seller'), before: null, after: 'low' }),
      expect.objectContaining({ kind: 'exposure', id: 'y', label: word('reason y'), before: null, after: 'high' }),
    ]);
  });

  it('changes nothing where the facts do not meet its rules, or the day is the same', () => {
    expect(told(on('2021-05-01'), on('2021-07-01'), known({ 'a.one': false }))).toEqual([]);
    expect(told(on('2021-07-01'), on('2021-07-01'))).toEqual([]);
  });

  it('is read anew for every matter, back and forth', () => {
    const there = told(on('2021-05-01'), on('2021-07-01'));
    expect(told(on('2021-07-01'), on('2021-05-01')).map(([kind, id, was, is]) => [kind, id, is, was])).toEqual(there);
    expect(told(on('2021-05-01'), on('2021-07-01'))).toEqual(there);
  });
});

describe('another release of the law', () => {
  const other: Pack = {
    ...pack,
    duties: [
      duty('filing', { met: { fact: 'd.met', is: false }, missing: { fact: 'd.met', is: true } }),
      duty('added'),
    ],
    elements: [element('one')],
    consequences: { ...pack.consequences, exposures: [exposure('x', 'high', since(one, '2021-06-01'))], measures: [] },
  };

  it('tells what became otherwise, what came and what went', () => {
    expect(told(on('2021-07-01'), on('2021-07-01', other))).toEqual([
      ['finding', 'operational', 'in-order', 'duties-missing'],
      ['element', 'untouched', 'unknown', null],
      ['duty', 'filing', 'met', 'missing'],
      ['duty', 'added', null, 'met'],
      ['duty', 'same', 'not-required', null],
      ['measure', 'old', 'applies', null],
      ['measure', 'new', 'applies', null],
      ['exposure', 'x', 'low', 'high'],
      ['exposure', 'y', 'high', null],
    ]);
  });

  it('names the ground of a duty on the day', () => {
    const ground = (asOf: string) =>
      reassess(facts, on(asOf, other), on(asOf)).find(({ id }) => id === 'filing')?.authorities;
    expect(ground('2021-05-01')).toEqual(['law']);
    expect(ground('2021-07-01')).toEqual(['late']);
  });
});

it('verdicts are told apart by name', () => {
  const reader = createVerdictReader(pack);
  expect(reader.names).toEqual([
    'finding industrial',
    'finding financial',
    'finding operational',
    'finding civil',
    'element one',
    'element untouched',
    'duty filing',
    'duty same',
    'measure old',
    'measure new',
    'exposure x low',
    'exposure y high',
  ]);
  expect(reader.read(answersOf(facts), '2021-07-01')).toEqual([1, 3, 4, 6, 3, 2, 1, 8, 1, 1, 1, 1]);
  expect(reader.read(answersOf([]), '2021-05-01')).toEqual([3, 3, 3, 6, 2, 2, 4, 4, 0, 0, 0, 0]);
  const apart = verdictsApart(
    { names: ['a', 'b', 'gone'], verdicts: [1, 2, 3] },
    { names: ['b', 'new', 'a'], verdicts: [1, 0, 1] },
  );
  expect(apart).toEqual(['b', 'gone']);
});
