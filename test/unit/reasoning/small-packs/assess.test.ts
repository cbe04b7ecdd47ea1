import { expect, it } from 'vitest';
import { assess } from '../../../../shared/reasoning/assess';
import { standingOf } from '../../../../shared/reasoning/standing';
import {
  authority,
  duty,
  element,
  factor,
  known,
  limbsWith,
  packOf,
  question,
  rule,
  word,
} from '../../../fixtures/small-pack';

it('an assessment holds what every part of the law comes to on the day, and its standing the findings alone', () => {
  const base = packOf([question('a.one'), question('a.two'), question('d.applies'), question('d.met')]);
  const when = { fact: 'a.one', is: true } as const;
  const pack = {
    ...base,
    authorities: [authority('law')],
    elements: [element('one')],
    factors: [factor('first', when)],
    duties: [duty('filing')],
    limbs: limbsWith({
      industrial: { rules: [rule('r', when, 'mining')] },
      financial: { rules: [rule('f', { fact: 'a.two', is: true }, 'prohibited')] },
      civil: { rules: [rule('v', when, 'void')], suitRefused: [{ id: 's', when, reason: word('s'), cases: [] }] },
    }),
    consequences: {
      ...base.consequences,
      measures: [{ id: 'stop', label: word('stop'), when, authority: 'law', pinpoint: 'art. 1' }],
      roles: [{ id: 'seller', label: word('seller') }],
      exposures: [
        {
          id: 'x',
          authority: 'law',
          pinpoint: '',
          role: 'seller',
          level: 'low' as const,
          when,
          reason: word('x'),
          cases: [],
        },
      ],
    },
  };
  const facts = known({ 'a.one': true, 'd.applies': true, 'd.met': true });
  expect(assess(pack, { facts }, { asOf: '2022-01-01', withoutPrecedents: [] })).toMatchObject({
    format: 'adit-assessment',
    version: 1,
    pack: { id: 'small', version: '2026.01.1' },
    asOf: '2022-01-01',
    limbs: {
      industrial: { finding: 'mining', noAuthority: false, periods: [{ finding: 'mining' }] },
      financial: { finding: 'grey', periods: [{ finding: 'grey' }] },
      operational: { finding: 'in-order', duties: [{ id: 'filing', state: 'met' }] },
    },
    civil: { finding: 'void', suitMayBeRefused: true },
    administrative: { measures: [{ id: 'stop' }] },
    criminal: { exposures: [{ id: 'x' }] },
    elements: [{ id: 'one', truth: 'true' }],
    unknowns: [{ key: 'a.two', couldTurn: ['financial'] }],
  });
  expect(standingOf(pack, { facts }, { asOf: '2022-01-01', withoutPrecedents: [] })).toEqual({
    industrial: { finding: 'mining', confidence: 'clear', open: 0 },
    financial: { finding: 'grey', confidence: 'open', open: 1 },
    operational: { finding: 'in-order', confidence: 'clear', open: 0 },
    civil: { finding: 'void', confidence: 'clear', open: 0 },
  });
});
