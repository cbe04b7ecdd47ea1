import { describe, expect, it } from 'vitest';
import {
  authorityById,
  conditionOf,
  factorById,
  factorsOf,
  holdsLawOn,
  limbRules,
  packFact,
} from '../../../../shared/reasoning/names';
import { capital, filled, listOf, sentences } from '../../../../shared/reasoning/words';
import { duty, factor, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const pack = packOf([question('a.one')], {
  terms: [{ id: 'term', label: word('term'), when: { fact: 'a.one', is: false } }],
  factors: [factor('first', { fact: 'a.one', is: true }), factor('other', { term: 'term' }, { element: 'two' })],
  limbs: limbsWith({ industrial: { rules: [rule('r', { fact: 'a.one', is: true }, 'mining')] } }),
});

describe('what a pack calls by name', () => {
  it('is found, and what it has not is a fault', () => {
    expect(limbRules(pack, 'industrial').rules).toHaveLength(1);
    expect(conditionOf(pack, { term: 'term' })).toEqual({ fact: 'a.one', is: false });
    expect(conditionOf(pack, { factor: 'other' })).toEqual({ term: 'term' });
    expect(packFact(pack, 'a.one').label).toEqual(word('label a.one'));
    expect(authorityById(pack, 'law').id).toBe('law');
    expect(() => packFact(pack, 'a.gone')).toThrow(/fact "a.gone"/);
    expect(() => conditionOf(pack, { term: 'first' })).toThrow(/term "first"/);
    expect(() => conditionOf(pack, { factor: 'term' })).toThrow(/factor "term"/);
    expect(() => authorityById(pack, 'gone')).toThrow(/authority "gone"/);
    expect(() => limbRules({ ...pack, limbs: [] }, 'civil')).toThrow(/limb "civil"/);
  });

  it('are the circumstances of an element, and each by its id', () => {
    expect(factorsOf(pack, 'two').map(({ id }) => id)).toEqual(['other']);
    expect(factorById(pack, 'first')?.id).toBe('first');
    expect(factorById(pack, 'gone')).toBeUndefined();
    expect(factorById({ ...pack, factors: [] }, 'first')).toBeUndefined();
  });

  it('is law on a limb where there are rules, and on operations where there are duties', () => {
    expect(holdsLawOn(pack, 'industrial')).toBe(true);
    expect(holdsLawOn(pack, 'financial')).toBe(false);
    expect(holdsLawOn(pack, 'operational')).toBe(false);
    const withDuty = { ...pack, duties: [duty('filing')] };
    expect(holdsLawOn(withDuty, 'operational')).toBe(true);
    expect(holdsLawOn(withDuty, 'civil')).toBe(false);
  });
});

describe('words', () => {
  it('fill the places of a template, and leave none open', () => {
    const template = { zh: '{a}和{b}', en: '{a} and {b}{c}', ru: '{b} и {a}' };
    expect(filled(template, { a: word('x'), b: word('y') })).toEqual({
      zh: 'x一和y一',
      en: 'x and y',
      ru: 'y-ru и x-ru',
    });
  });

  it('stand in a row as each language has it', () => {
    expect(listOf([word('x'), word('y')])).toEqual({ zh: 'x一；y一', en: 'x; y', ru: 'x-ru; y-ru' });
  });

  it('become sentences with one full stop each', () => {
    expect(sentences(['One', 'Two.', 'Three…'], 'en')).toBe('One. Two. Three…');
    expect(sentences(['一', '二。'], 'zh')).toBe('一。二。');
    expect(sentences(['v. 1 of it', 'Да'], 'ru')).toBe('v. 1 of it. Да.');
    expect(capital('the project')).toBe('The project');
  });
});
