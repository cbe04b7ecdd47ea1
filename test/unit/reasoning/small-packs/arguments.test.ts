import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Argument, Pack } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { argumentsOf, elementsOf } from '../../../../shared/reasoning/dialectic';
import { createPresent } from '../../../../shared/reasoning/program';
import { authority, cite, element, factor, known, packOf, question, word } from '../../../fixtures/small-pack';

const day = '2022-01-01';
const one: Condition = { fact: 'a.one', is: true };
const two: Condition = { fact: 'a.two', is: true };

const argument = (id: string, rest: Partial<Argument> = {}): Argument => ({
  id,
  element: 'one',
  side: 'authority',
  weight: 'strong',
  claim: word(`claim ${id}`),
  reply: word(`reply ${id}`),
  authorities: [],
  cases: [],
  ...rest,
});

const packWith = (list: readonly Argument[], parts: Partial<Pack> = {}): Pack =>
  packOf([question('a.one'), question('a.two')], {
    elements: [element('one'), element('other')],
    factors: [factor('first', one), factor('second', two, { side: 'project' })],
    authorities: [
      authority('law'),
      authority('later', { effectiveOn: '2023-01-01' }),
      authority('local', { kind: 'local-rule' }),
    ],
    arguments: [...list],
    ...parts,
  });

const argued = (pack: Pack, values: Parameters<typeof known>[0], cases: readonly string[] = []) => {
  const program = createPresent(pack);
  program.load(answersOf(known(values)), day);
  const standing = argumentsOf(pack, program, day, new Set(cases));
  return { standing, elements: elementsOf(pack, program, standing) };
};
const standing = (list: readonly Argument[], values: Parameters<typeof known>[0], cases: readonly string[] = []) =>
  argued(packWith(list), values, cases).standing;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('an argument', () => {
  it('is made where its circumstance is known to stand, and one of law always', () => {
    const list = [argument('applies', { factor: 'first' }), argument('when', { when: two }), argument('of-law')];
    expect(ids(standing(list, {}))).toEqual(['of-law']);
    expect(ids(standing(list, { 'a.one': true }))).toEqual(['applies', 'of-law']);
    expect(ids(standing(list, { 'a.one': false, 'a.two': true }))).toEqual(['of-law', 'when']);
  });

  it('names the facts that it applies, its factor and its words', () => {
    const [applies, ofLaw] = standing([argument('applies', { factor: 'first' }), argument('of-law')], {
      'a.one': true,
    });
    expect(applies).toMatchObject({ facts: ['a.one'], factor: 'first', claim: word('claim applies') });
    expect(ofLaw).toMatchObject({ facts: [], factor: null, reply: word('reply of-law') });
  });

  it('cites only what could be cited on the day, and says where nothing could', () => {
    const list = [argument('now', { authorities: cite('law', 'later') }), argument('never', { cases: ['old', 'new'] })];
    const [never, now] = standing(list, {}, ['old']);
    expect(now).toMatchObject({ authorities: cite('law'), cases: [], byAnalogy: false });
    expect(never).toMatchObject({ authorities: [], cases: ['old'], byAnalogy: false });
    expect(standing([argument('bare')], {})[0]).toMatchObject({ byAnalogy: true });
  });

  it('could not have been made before its only authority, unless a case carried it', () => {
    const list = [argument('later', { authorities: cite('later'), cases: ['old'] })];
    expect(ids(standing(list, {}, ['old']))).toEqual(['later']);
    expect(ids(standing(list, {}))).toEqual([]);
    expect(standing([argument('by-case', { cases: ['old'] })], {})[0]).toMatchObject({ byAnalogy: true, cases: [] });
  });
});

describe('the arguments', () => {
  it('come by element, side and weight, those that apply the facts before those of law', () => {
    const list = [
      argument('z-law'),
      argument('b-law'),
      argument('other', { element: 'other' }),
      argument('weak', { weight: 'weak' }),
      argument('decisive', { weight: 'decisive' }),
      argument('project', { side: 'project', weight: 'decisive' }),
      argument('applies', { factor: 'first' }),
    ];
    const order = ['decisive', 'applies', 'b-law', 'z-law', 'weak', 'project', 'other'];
    expect(ids(standing(list, { 'a.one': true }))).toEqual(order);
    expect(ids(standing([...list].reverse(), { 'a.one': true }))).toEqual(order);
  });

  it('meet those of the other side on the same element, by facts, weight and rank', () => {
    const list = [
      argument('a', { factor: 'first', weight: 'weak' }),
      argument('p-law', { side: 'project', weight: 'decisive' }),
      argument('elsewhere', { element: 'other', side: 'project' }),
    ];
    const told = new Map(standing(list, { 'a.one': true }).map((each) => [each.id, each]));
    expect(told.get('a')).toMatchObject({ accepted: true, attackedBy: ['p-law'], defeatedBy: [] });
    expect(told.get('p-law')).toMatchObject({
      accepted: false,
      attackedBy: ['a'],
      defeatedBy: [{ by: 'a', because: 'rests-on-facts' }],
    });
    expect(told.get('elsewhere')).toMatchObject({ accepted: true, attackedBy: [] });
  });

  it('of equal weight follow the higher authority in force', () => {
    const list = [
      argument('a', { authorities: cite('law') }),
      argument('p', { side: 'project', authorities: cite('local') }),
    ];
    const fates = standing(list, {}).map(({ id, accepted, defeatedBy }) => [id, accepted, defeatedBy[0]?.because]);
    expect(fates).toEqual([
      ['a', true, undefined],
      ['p', false, 'rank'],
    ]);
  });

  it('yield to a circumstance that stands although nothing of the day can be cited for it', () => {
    const list = [
      argument('unspoken', { factor: 'first', weight: 'decisive', authorities: cite('later') }),
      argument('p', { factor: 'second', side: 'project' }),
    ];
    const both = { 'a.one': true, 'a.two': true };
    expect(standing(list, both)).toMatchObject([
      { id: 'p', accepted: false, attackedBy: [], defeatedBy: [{ by: 'unspoken', because: 'weight' }] },
    ]);
    expect(standing(list, { 'a.two': true })).toMatchObject([{ id: 'p', accepted: true, defeatedBy: [] }]);
  });

  it('are not troubled by a silent circumstance that is itself outweighed', () => {
    const list = [
      argument('unspoken', { factor: 'first', authorities: cite('later') }),
      argument('p', { factor: 'second', side: 'project' }),
      argument('p-more', { factor: 'second', side: 'project', weight: 'decisive' }),
    ];
    const [more, less] = standing(list, { 'a.one': true, 'a.two': true });
    expect(more).toMatchObject({ id: 'p-more', accepted: true, defeatedBy: [] });
    expect(less).toMatchObject({ id: 'p', accepted: true, defeatedBy: [] });
  });
});

describe('an element', () => {
  const list = [argument('a', { factor: 'first' }), argument('p', { factor: 'second', side: 'project' })];
  const of = (values: Parameters<typeof known>[0], pack = packWith(list)) => argued(pack, values).elements[0];

  it('says whom it favours, and which arguments are for and against', () => {
    expect(of({ 'a.one': true })).toMatchObject({ truth: 'true', standing: 'authority', for: ['a'], against: [] });
    expect(of({ 'a.two': true })).toMatchObject({ truth: 'false', standing: 'project', for: [], against: ['p'] });
    expect(of({ 'a.one': true, 'a.two': true })).toMatchObject({ truth: 'unknown', standing: 'balanced' });
    expect(of({})).toMatchObject({ truth: 'unknown', standing: 'untouched', limb: 'industrial' });
    expect(argued(packWith(list), { 'a.one': true }).elements[1]).toMatchObject({ id: 'other', for: [], against: [] });
  });

  it('says why, with the heaviest circumstances of each side', () => {
    expect(of({ 'a.one': true })?.why.en).toBe(
      'Made out. Nothing known speaks for the project. Heaviest for the authority (strong): label first.',
    );
    expect(of({ 'a.two': true })?.why.en).toMatch(/^Not made out. Heaviest for the project \(strong\): label second\./);
    expect(of({ 'a.one': true, 'a.two': true })?.why.en).toMatch(/^Open: the heaviest .* weigh the same\./);
    expect(of({})?.why.en).toBe('Open: no circumstance that is known bears on it.');
    const weak = packWith(list, { factors: [factor('first', one, { weight: 'weak' }), factor('second', two)] });
    expect(of({ 'a.one': true }, weak)?.why.en).toMatch(/^Open: only weak circumstances/);
    const three = [factor('first', one), factor('again', one), factor('minor', one, { weight: 'moderate' })];
    const many = packWith([], { factors: three });
    expect(of({ 'a.one': true }, many)?.why.en).toContain('(strong): label first; label again.');
    expect(of({ 'a.one': true }, many)?.why.zh).toContain('监管一方最重的情节（强）：label first一；label again一。');
  });
});
