import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Precedent } from '../../../../shared/packs/schema';
import { assess } from '../../../../shared/reasoning/assess';
import { argueCase } from '../../../../shared/reasoning/case-argument';
import { compareCases } from '../../../../shared/reasoning/case-comparison';
import { isMoreOnPoint, likenessOf, mostOnPoint } from '../../../../shared/reasoning/case-order';
import { weighCase } from '../../../../shared/reasoning/case-weight';
import { element, factor, known, packOf, passage, precedent, question, word } from '../../../fixtures/small-pack';

const is = (key: string): Condition => ({ fact: key, is: true });
const keys = ['a.one', 'a.two', 'a.three', 'a.four'];
const packWith = (...precedents: readonly Precedent[]) =>
  packOf(
    keys.map((key) => question(key)),
    {
      elements: [element('one')],
      factors: [
        factor('f-one', is('a.one')),
        factor('f-two', is('a.two'), { weight: 'moderate' }),
        factor('f-three', is('a.three'), { side: 'project', weight: 'decisive' }),
        factor('f-four', is('a.four'), { side: 'project', weight: 'weak' }),
      ],
      precedents: [...precedents],
    },
  );
const decided = (id: string, facts: readonly string[], rest: Partial<Precedent> = {}) =>
  precedent(id, { facts: facts.map((key) => passage(key, true)), ...rest });
const options = { asOf: '2023-01-01', withoutPrecedents: [] };
const matter = (...facts: readonly string[]) => ({ facts: known(Object.fromEntries(facts.map((key) => [key, true]))) });
/** The cases beside a matter, each with what is made of it. */
const beside = (facts: readonly string[], ...precedents: readonly Precedent[]) => {
  const pack = packWith(...precedents);
  const cases = compareCases(pack, matter(...facts), options);
  return cases.map((one) => ({ ...one, ...argueCase(pack, one, cases, options.asOf) }));
};

describe('two situations', () => {
  const [ab, b, bc] = [0b011n, 0b010n, 0b110n];

  it('share what both have, and each has its own', () => {
    expect(likenessOf(ab, bc)).toEqual({ shared: b, onlyMatter: 0b001n, onlyCase: 0b100n });
  });

  it('are in order only where one shares all that the other shares, and more', () => {
    expect([isMoreOnPoint(ab, b), isMoreOnPoint(b, ab), isMoreOnPoint(ab, bc), isMoreOnPoint(ab, ab)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('lead where none is more on point, all of those that share the same', () => {
    const items = [b, ab, bc, ab].map((shared, place) => ({ shared, place }));
    expect(mostOnPoint(items, ({ shared }) => shared).map(({ place }) => place)).toEqual([1, 2, 3]);
  });
});

describe('the weight of a case', () => {
  const weigh = (rest: Partial<Precedent>, asOf = '2023-01-01') => {
    const { weight, reasons } = weighCase(packWith(), precedent('case', rest), asOf);
    return [weight, ...reasons.map(({ en }) => en)];
  };

  it('is set by who spoke last, and each doubt takes it down a step, never below light', () => {
    expect(weigh({})).toEqual(['heavy', 'high court']);
    expect(weigh({ level: 'basic' })).toEqual(['usual', 'basic court']);
    expect(weigh({ status: 'appealed' })).toEqual(['usual', 'high court', 'not final']);
    expect(weigh({ confidence: 'low' })).toEqual(['usual', 'high court', 'poor record']);
    expect(weigh({ confidence: 'medium' })).toEqual(['heavy', 'high court']);
    expect(weigh({ decidedOn: null })).toEqual(['usual', 'high court', 'undated']);
    expect(weigh({ decidedOn: '2020-12-31' })).toEqual(['usual', 'high court', 'before the turn']);
    expect(weigh({ decidedOn: '2021-01-01' })).toEqual(['heavy', 'high court']);
    const doubtful = { status: 'appealed', confidence: 'low', decidedOn: null } as const;
    expect(weigh(doubtful)).toEqual(['light', 'high court', 'not final', 'poor record', 'undated']);
  });

  it('does not count against an old case that the law has turned since, before it turned', () => {
    expect(weigh({ decidedOn: '2020-06-01' }, '2020-12-31')).toEqual(['heavy', 'high court']);
    expect(weigh({ decidedOn: '2020-06-01', status: 'appealed' }, '2020-12-31')).toEqual([
      'usual',
      'high court',
      'not final',
    ]);
    expect(weigh({ decidedOn: '2020-06-01' }, '2021-01-01')[0]).toBe('usual');
  });

  it('is none before it was decided, and none stays none', () => {
    expect(weigh({}, '2022-05-31')).toEqual(['none', 'later']);
    expect(weigh({ level: 'private', status: 'appealed' })).toEqual(['none', 'private', 'not final']);
    expect(() => weigh({ level: 'agency' })).toThrow(/level "agency"/);
  });
});

describe('the cases beside a matter', () => {
  it('are those that share a circumstance, with what sets them apart', () => {
    const [one, ...others] = beside(
      ['a.one', 'a.three'],
      decided('like', ['a.one', 'a.two', 'a.four']),
      decided('stranger', ['a.two']),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ case: 'like', title: word('case like'), favours: 'authority', weight: 'heavy' });
    expect(one?.shared).toEqual(['f-one']);
    expect([one?.onlyMatter, one?.onlyCase]).toEqual([['f-three'], ['f-two', 'f-four']]);
  });

  it('are argued from and set apart in words, each side by what speaks for it', () => {
    const [one] = beside(['a.one', 'a.three'], decided('like', ['a.one', 'a.two', 'a.four']));
    expect(one?.argument.en).toBe(
      'Case like (court like). In common with this matter: label f-one. Outcome there: holding like. The authority argues that the same should follow here.',
    );
    expect(one?.distinguished.en).toBe(
      'Present there and not here: label f-two. Present here and not there: label f-three. The project would answer that the case should not be followed.',
    );
    expect(one?.distinguished.zh).toBe(
      '该案具备而本案不具备：label f-two一。本案具备而该案不具备：label f-three一。项目一方可据此主张，该案不能比照适用。',
    );
    const [same] = beside(['a.one'], decided('same', ['a.one']));
    expect(same?.distinguished.en).toBe(
      'On the circumstances recorded, the project has nothing by which to distinguish the case.',
    );
    const [missing] = beside(['a.one'], decided('missing', ['a.one', 'a.two']));
    expect(missing?.distinguished.en).toMatch(/^Present there and not here: label f-two\. The project would/);
    const [added] = beside(['a.one', 'a.three'], decided('added', ['a.one']));
    expect(added?.distinguished.en).toMatch(/^Present here and not there: label f-three\. The project would/);
  });

  it('lead for their side where none that weighs is more on point, and a leading one comes first', () => {
    const told = beside(
      ['a.one', 'a.two', 'a.three'],
      decided('less', ['a.one']),
      decided('more', ['a.one', 'a.two']),
      decided('most-later', ['a.one', 'a.two', 'a.three'], { decidedOn: '2024-01-01' }),
      decided('other-side', ['a.three'], { favours: 'project' }),
      decided('wrong-ground', ['a.one', 'a.two', 'a.three'], { favours: 'project', decidedOn: null }),
    );
    expect(told.filter(({ mostOnPoint: top }) => top).map(({ case: id }) => id)).toEqual(['more', 'wrong-ground']);
    expect(told.slice(0, 2).every(({ mostOnPoint: top }) => top)).toBe(true);
    const of = (id: string) => told.find((one) => one.case === id);
    expect(of('less')?.counterExamples).toEqual(['wrong-ground']);
    expect(of('wrong-ground')?.counterExamples).toEqual([]);
    expect(of('other-side')?.counterExamples).toEqual(['more']);
  });

  it('that share only what speaks for the other side cannot be argued from', () => {
    const [one] = beside(['a.three'], decided('odd', ['a.three', 'a.one']));
    expect(one).toMatchObject({ favours: 'authority', shared: ['f-three'], mostOnPoint: false });
  });

  it('come by leading, weight, number shared and name', () => {
    const order = beside(
      ['a.one', 'a.two'],
      decided('z', ['a.one', 'a.two']),
      decided('y', ['a.one', 'a.two']),
      decided('light', ['a.one', 'a.two'], { level: 'basic' }),
      decided('short', ['a.one']),
      decided('short-light', ['a.one'], { level: 'basic' }),
    );
    expect(order.map(({ case: id }) => id)).toEqual(['y', 'z', 'light', 'short', 'short-light']);
  });

  it('leave out those that the user sets aside', () => {
    const pack = packWith(decided('kept', ['a.one']), decided('aside', ['a.one']));
    const told = compareCases(pack, matter('a.one'), { ...options, withoutPrecedents: ['aside'] });
    expect(told.map(({ case: id }) => id)).toEqual(['kept']);
  });
});

describe('the precedents of an assessment', () => {
  const told = (facts: readonly string[], ...precedents: readonly Precedent[]) =>
    assess(packWith(...precedents), matter(...facts), options).precedents;

  it('say how much of the weight of all circumstances is shared', () => {
    const list = told(
      ['a.one', 'a.three'],
      decided('half', ['a.one', 'a.two']),
      decided('whole', ['a.one', 'a.three'], { decidedOn: '2024-01-01' }),
      decided('least', ['a.one', 'a.two', 'a.four'], { confidence: 'medium', decidedOn: null }),
    );
    expect(list.map(({ case: id, onPoint, later }) => [id, onPoint, later])).toEqual([
      ['whole', 1, true],
      ['half', 0.286, false],
      ['least', 0.267, false],
    ]);
    expect(list[1]).toEqual({
      case: 'half',
      title: word('case half'),
      decidedOn: '2022-06-01',
      outcome: 'other',
      shared: ['f-one'],
      distinguishing: ['f-three', 'f-two'],
      onlyHere: ['f-three'],
      favours: 'authority',
      onPoint: 0.286,
      mostOnPoint: true,
      weight: 'heavy',
      later: false,
      confidence: 'high',
    });
  });

  it('that are as much on point come by name', () => {
    expect(told(['a.one'], decided('b', ['a.one']), decided('a', ['a.one'])).map(({ case: id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});
