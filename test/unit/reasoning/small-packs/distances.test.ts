import { describe, expect, it } from 'vitest';
import type { LimbId } from '../../../../shared/model/ladders';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { TOO_FAR } from '../../../../shared/reasoning/distance';
import { rungBits } from '../../../../shared/reasoning/distance-of-conditions';
import { createDistances } from '../../../../shared/reasoning/distances';
import { createPresent } from '../../../../shared/reasoning/program';
import {
  cap,
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

const is = (key: string, value = true): Condition => ({ fact: key, is: value });
const keys = ['a.one', 'a.two', 'a.three', 'a.four', 'd.applies', 'd.met', 'd.other'];
const packWith = (parts: Partial<Pack>) =>
  packOf(
    keys.map((key) => question(key)),
    parts,
  );
const ruled = (when: Condition, parts: Partial<Pack> = {}) =>
  packWith({ ...parts, limbs: limbsWith({ industrial: { rules: [rule('r', when, 'mining')] } }) });

/** A search over facts that may be answered yes or no, but for those that are fixed. */
const search = (pack: Pack, values: Parameters<typeof known>[0] = {}, fixed: readonly string[] = []) => {
  const program = createPresent(pack);
  program.load(answersOf(known(values)), '2022-01-01');
  const distances = createDistances(pack, program);
  const domain = new Map(keys.filter((key) => !fixed.includes(key)).map((key) => [key, [true, false]]));
  distances.within(domain);
  const to = (finding: string, limb: LimbId = 'industrial') => distances.toFinding(limb, rungBits(limb, [finding]));
  return { program, distances, domain, to };
};
const far = (when: Condition, values: Parameters<typeof known>[0] = {}, fixed: readonly string[] = []) =>
  search(ruled(when), values, fixed).to('mining');
const off = (when: Condition, values: Parameters<typeof known>[0] = {}, fixed: readonly string[] = []) =>
  search(ruled(when), values, fixed).to('grey');

describe('how far a condition is', () => {
  const yes = { 'a.one': true, 'a.two': true, 'a.three': true };

  it('is one change for one fact, and too far where the fact is fixed or no answer serves', () => {
    expect(far(is('a.one'))).toBe(1);
    expect(far(is('a.one'), { 'a.one': false })).toBe(1);
    expect(far(is('a.one'), {}, ['a.one'])).toBe(TOO_FAR);
    expect(far({ fact: 'a.one', is: 'x' })).toBe(TOO_FAR);
    expect(off(is('a.one'), yes)).toBe(1);
    expect(off(is('a.one'), yes, ['a.one'])).toBe(TOO_FAR);
  });

  it('adds up over all that must hold, and is that of the nearest where one will do', () => {
    const all: Condition = { all: [is('a.one'), is('a.two'), is('a.three')] };
    expect(far(all)).toBe(3);
    expect(far(all, { 'a.one': true })).toBe(2);
    expect(off(all, yes)).toBe(1);
    const any: Condition = { any: [{ all: [is('a.one'), is('a.two')] }, is('a.three')] };
    expect(far(any)).toBe(1);
    expect(far(any, {}, ['a.three'])).toBe(2);
    expect(off(any, yes)).toBe(2);
    expect(off(any, { 'a.three': true })).toBe(1);
  });

  it('turns round for not, and a presumption falls only where its contrary is shown', () => {
    const both: Condition = { all: [is('a.one'), is('a.two')] };
    expect(far({ not: both })).toBe(1);
    expect(off({ not: both }, { 'a.one': false, 'a.two': false })).toBe(2);
    expect(off({ not: { any: [is('a.one'), is('a.two')] } }, { 'a.one': false, 'a.two': false })).toBe(1);
    expect(far({ not: { any: [is('a.one'), is('a.two')] } })).toBe(2);
    expect(off({ unless: both })).toBe(2);
    expect(far({ unless: both }, yes)).toBe(1);
    expect(far({ not: { unless: both } })).toBe(2);
    expect(off({ not: { unless: both } }, yes)).toBe(1);
  });

  it('goes through names, and no change of fact moves the day', () => {
    const terms = [{ id: 't', label: word('t'), when: { all: [is('a.one'), is('a.two')] } }];
    expect(search(ruled({ term: 't' }, { terms })).to('mining')).toBe(2);
    expect(far({ asOfOnOrAfter: '2023-01-01' })).toBe(TOO_FAR);
    expect(far({ any: [{ asOfOnOrAfter: '2023-01-01' }, is('a.one')] })).toBe(1);
  });

  it('on an element is at least that of its nearest circumstance', () => {
    const elements = [element('one')];
    const factors = [
      factor('f', { all: [is('a.one'), is('a.two')] }),
      factor('g', { all: [is('a.two'), is('a.three'), is('a.four')] }, { side: 'project' }),
    ];
    const of = (truth: boolean, values: Parameters<typeof known>[0]) =>
      search(ruled({ element: 'one', is: truth }, { elements, factors }), values);
    expect(of(true, {}).to('mining')).toBe(2);
    expect(of(false, { 'a.one': false }).to('mining')).toBe(2);
    expect(of(true, { 'a.one': true, 'a.two': true }).to('grey')).toBe(1);
  });

  it('on another finding is that of its class', () => {
    const limbs = limbsWith({
      industrial: { rules: [rule('r', { all: [is('a.one'), is('a.two')] }, 'mining')] },
      civil: {
        rules: [
          rule('v', { finding: 'industrial', in: ['mining'] }, 'void'),
          rule('w', { finding: 'industrial', in: ['grey', 'not-mining'] }, 'valid'),
        ],
      },
    });
    expect(search(packWith({ limbs })).to('void', 'civil')).toBe(2);
    expect(search(packWith({ limbs }), { 'a.one': true, 'a.two': true }).to('valid', 'civil')).toBe(1);
  });
});

describe('how far a finding is', () => {
  const limbs = limbsWith({
    industrial: {
      rules: [
        rule('first', { all: [is('a.one'), is('a.two')] }, 'mining'),
        rule('second', is('a.three'), 'not-mining'),
      ],
      caps: [cap('c', is('a.four'), 'grey')],
    },
    civil: { rules: [rule('v', { all: [is('a.one'), is('a.two')] }, 'void')] },
  });
  const pack = packWith({ limbs });
  const first = { 'a.one': true, 'a.two': true };

  it('counts leaving the rule that holds, where a lower one or none is to give it', () => {
    expect(search(pack, {}).to('not-mining')).toBe(1);
    expect(search(pack, first, ['a.four']).to('not-mining')).toBe(1);
    expect(search(pack, first, ['a.one', 'a.two', 'a.four']).to('not-mining')).toBe(TOO_FAR);
    expect(search(pack, { 'a.three': true }, ['a.four']).to('mining')).toBe(2);
    expect(search(pack, first, ['a.one', 'a.two', 'a.four']).to('grey')).toBe(TOO_FAR);
    expect(search(pack, first).to('not-applicable', 'civil')).toBe(1);
    expect(search(pack, {}).to('likely-mining')).toBe(1);
    expect(search(pack, {}, ['a.four']).to('likely-mining')).toBe(TOO_FAR);
  });

  it('is one where what would hold it back is one change away, or what holds it back', () => {
    expect(search(pack, first, ['a.one', 'a.two']).to('grey')).toBe(1);
    expect(search(pack, { ...first, 'a.four': true }, ['a.one', 'a.two']).to('mining')).toBe(1);
    expect(search(pack, { ...first, 'a.four': true }, ['a.one', 'a.two', 'a.four']).to('mining')).toBe(TOO_FAR);
    expect(search(pack, { ...first, 'a.four': true }, ['a.four']).to('not-mining')).toBe(1);
  });

  it('is measured anew once a fact has changed, or may change no more', () => {
    const { program, distances, domain, to } = search(
      packWith({
        limbs: limbsWith({ industrial: { rules: [rule('r', { all: [is('a.one'), is('a.two')] }, 'mining')] } }),
      }),
    );
    expect(to('mining')).toBe(2);
    program.set('a.one', true);
    distances.touch('a.one', false);
    expect(to('mining')).toBe(1);
    distances.touch('a.two', false);
    expect(to('mining')).toBe(TOO_FAR);
    distances.touch('a.two', true);
    expect(to('mining')).toBe(1);
    distances.touch('a.two', false);
    distances.within(domain);
    expect(to('mining')).toBe(1);
    distances.within(new Map());
    expect(to('mining')).toBe(TOO_FAR);
  });
});

describe('how far the duties are', () => {
  const other = duty('other', { applies: is('a.one'), met: is('d.other'), missing: is('d.other', false) });
  const pack = packWith({ duties: [duty('first'), other] });
  const to = (finding: string, values: Parameters<typeof known>[0], fixed: readonly string[] = []) =>
    search(pack, { 'd.applies': true, 'a.one': true, ...values }, fixed).to(finding, 'operational');

  it('from being missed is that of the nearest', () => {
    expect(to('duties-missing', { 'd.met': true, 'd.other': true })).toBe(1);
    expect(to('duties-missing', { 'd.met': true, 'd.other': true }, ['d.met', 'd.other'])).toBe(TOO_FAR);
  });

  it('from being in order is that of all that are not, or of not being required', () => {
    const apart = ['d.applies', 'a.one'];
    expect(to('in-order', { 'd.met': false, 'd.other': false })).toBe(2);
    expect(to('in-order', { 'd.met': false, 'd.other': true }, ['d.met'])).toBe(1);
    expect(to('in-order', { 'd.met': false, 'd.other': false }, apart)).toBe(2);
    expect(to('in-order', { 'd.met': true, 'd.other': false }, apart)).toBe(1);
    expect(to('in-order', {}, apart)).toBe(2);
    expect(to('in-order', {}, [...apart, 'd.met'])).toBe(TOO_FAR);
  });

  it('from being open again is at least one, and that of all that are missing', () => {
    expect(to('duties-unknown', { 'd.met': true, 'd.other': true })).toBe(1);
    expect(to('duties-unknown', { 'd.met': false, 'd.other': false }, ['d.applies', 'a.one'])).toBe(2);
    expect(to('duties-unknown', { 'd.met': false, 'd.other': false }, ['d.applies', 'a.one', 'd.met', 'd.other'])).toBe(
      TOO_FAR,
    );
  });
});
