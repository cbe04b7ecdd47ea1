import { describe, expect, it } from 'vitest';
import { differencesBetween, resultsOf } from '../../../../shared/reasoning/differences';
import type { Outcome } from '../../../../shared/reasoning/snapshot';
import { cite, duty, element, limbsWith, packOf, word } from '../../../fixtures/small-pack';

const pack = packOf([], {
  elements: [element('one', { authorities: cite('law') }), element('two')],
  duties: [duty('filing'), duty('permit')],
  limbs: limbsWith({ industrial: { title: word('industry') } }),
});
const nothing: Outcome = { findings: [], elements: [], duties: [], measures: [], exposures: [] };
const finding = (value: string, ...authorities: readonly string[]) =>
  [{ limb: 'industrial', finding: value, authorities: cite(...authorities) }] as Outcome['findings'];
const truth = (value: 'true' | 'false' | 'unknown', id = 'one') => [{ id, truth: value }];
const state = (value: Outcome['duties'][number]['state']) => [{ id: 'filing', state: value, authority: 'law' }];
const measures = [{ id: 'stop', label: word('stop'), measure: 'stop', authority: 'law', pinpoint: 'art. 1' }];
const exposure = (level: 'high' | 'moderate' | 'low') => [
  {
    id: 'x',
    authority: 'law',
    pinpoint: '',
    role: 'r',
    label: word('seller'),
    level,
    reason: word('reason'),
    cases: [],
  },
];
const between = (before: Partial<Outcome>, after: Partial<Outcome>) =>
  differencesBetween(pack, { ...nothing, ...before }, { ...nothing, ...after });
const directions = (pairs: readonly (readonly [Partial<Outcome>, Partial<Outcome>])[]) =>
  pairs.map(([before, after]) => between(before, after)[0]?.direction);

describe('what differs between two results', () => {
  it('is nothing where they are the same', () => {
    const one = { findings: finding('grey'), duties: state('met'), measures, exposures: exposure('low') };
    expect(between(one, one)).toEqual([]);
  });

  it('is a finding, with what it is called and what it now rests on', () => {
    expect(between({ findings: finding('grey', 'law') }, { findings: finding('mining', 'ban') })).toEqual([
      {
        kind: 'finding',
        id: 'industrial',
        label: word('industry'),
        before: 'grey',
        after: 'mining',
        direction: 'riskier',
        authorities: ['ban'],
      },
    ]);
    expect(between({ findings: finding('grey', 'law') }, {})[0]).toMatchObject({
      before: 'grey',
      after: null,
      direction: null,
      authorities: ['law'],
    });
  });

  it('is an element, of which nothing is known where it is not told', () => {
    expect(between({}, { elements: truth('true') })).toEqual([
      {
        kind: 'element',
        id: 'one',
        label: word('question one'),
        before: 'unknown',
        after: 'true',
        direction: 'riskier',
        authorities: ['law'],
      },
    ]);
    expect(between({ elements: truth('true', 'two') }, { elements: truth('false', 'two') })[0]?.direction).toBe(
      'safer',
    );
  });

  it('is a duty of the pack', () => {
    expect(between({ duties: state('unknown') }, { duties: state('missing') })).toEqual([
      {
        kind: 'duty',
        id: 'filing',
        label: word('label filing'),
        before: 'unknown',
        after: 'missing',
        direction: 'riskier',
        authorities: ['law'],
      },
    ]);
    expect(
      directions([
        [{ duties: state('missing') }, { duties: state('unknown') }],
        [{ duties: state('unknown') }, { duties: state('met') }],
        [{ duties: state('met') }, { duties: state('not-required') }],
        [{ duties: state('not-required') }, { duties: state('met') }],
      ]),
    ).toEqual(['safer', 'safer', 'safer', 'riskier']);
  });

  it('is a measure or an exposure that came, went or became graver', () => {
    expect(between({}, { measures })).toEqual([
      {
        kind: 'measure',
        id: 'stop',
        label: word('stop'),
        before: null,
        after: 'applies',
        direction: 'riskier',
        authorities: ['law'],
      },
    ]);
    expect(between({ measures }, {})[0]).toMatchObject({ before: 'applies', after: null, direction: 'safer' });
    expect(between({ exposures: exposure('low') }, { exposures: exposure('high') })[0]).toMatchObject({
      kind: 'exposure',
      id: 'x',
      label: word('seller'),
      before: 'low',
      after: 'high',
      direction: 'riskier',
    });
    expect(
      directions([
        [{ exposures: exposure('high') }, { exposures: exposure('moderate') }],
        [{ exposures: exposure('moderate') }, { exposures: exposure('low') }],
        [{}, { exposures: exposure('low') }],
        [{ exposures: exposure('high') }, {}],
      ]),
    ).toEqual(['safer', 'safer', 'riskier', 'safer']);
  });

  it('comes findings first, by limb, then elements, duties, measures and exposures', () => {
    const after: Outcome = {
      findings: [
        ...finding('mining'),
        { limb: 'civil', finding: 'void', authorities: [] },
      ].reverse() as Outcome['findings'],
      elements: truth('true'),
      duties: state('met'),
      measures,
      exposures: exposure('low'),
    };
    const order = ['industrial', 'civil', 'one', 'filing', 'stop', 'x'];
    expect(between({}, after).map(({ id }) => id)).toEqual(order);
    expect(resultsOf(pack, after)).toEqual([
      { kind: 'finding', id: 'industrial', value: 'mining' },
      { kind: 'finding', id: 'civil', value: 'void' },
      { kind: 'element', id: 'one', value: 'true' },
      { kind: 'element', id: 'two', value: 'unknown' },
      { kind: 'duty', id: 'filing', value: 'met' },
      { kind: 'measure', id: 'stop', value: 'applies' },
      { kind: 'exposure', id: 'x', value: 'low' },
    ]);
  });

  it('is called as the later law calls it, and as the earlier did where it is gone', () => {
    const earlier = { ...pack, elements: [element('gone'), element('one', { question: word('old question') })] };
    const before = { ...nothing, elements: [...truth('true'), ...truth('true', 'gone')] };
    const told = differencesBetween(pack, before, { ...nothing, elements: truth('false') }, earlier);
    expect(told.map(({ id, label, after }) => [id, label.en, after])).toEqual([
      ['one', 'question one', 'false'],
      ['two', 'question two', 'unknown'],
      ['gone', 'question gone', null],
    ]);
  });
});
