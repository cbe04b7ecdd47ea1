import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import { answersOf } from '../../../../shared/reasoning/answers';
import { dutiesOf } from '../../../../shared/reasoning/consequences';
import { onlyState } from '../../../../shared/reasoning/duties';
import { createPossible, createPresent } from '../../../../shared/reasoning/program';
import { authority, cite, duty, known, packOf, question } from '../../../fixtures/small-pack';

const questions = ['d.applies', 'd.met', 'd.other'].map((key) => question(key));
const other = duty('other', {
  applies: { unless: { fact: 'd.other', is: true } },
  met: { fact: 'd.other', is: true },
  missing: { fact: 'd.other', is: false },
});
const read = (values: Parameters<typeof known>[0], duties = [duty('first')]) => {
  const program = createPresent(packOf(questions, { duties }));
  program.load(answersOf(known(values)), '2022-01-01');
  return { states: program.duties.states().map(onlyState), rungs: program.limb('operational').rungs() };
};
const MISSING = 0b0010;
const OPEN = 0b0100;
const IN_ORDER = 0b1000;

describe('a duty', () => {
  it('is met, missing, open or not required', () => {
    expect(read({ 'd.applies': true, 'd.met': true })).toEqual({ states: ['met'], rungs: IN_ORDER });
    expect(read({ 'd.applies': true, 'd.met': false })).toEqual({ states: ['missing'], rungs: MISSING });
    expect(read({ 'd.applies': true })).toEqual({ states: ['unknown'], rungs: OPEN });
    expect(read({ 'd.applies': false, 'd.met': false })).toEqual({ states: ['not-required'], rungs: IN_ORDER });
  });

  it('that may apply and is known to be unmet counts as missing', () => {
    expect(read({ 'd.met': false }).states).toEqual(['missing']);
    expect(read({ 'd.met': true }).states).toEqual(['met']);
  });

  it('is missing where a pack says that it is met and missing at once', () => {
    const both: Condition = { fact: 'd.met', is: true };
    expect(read({ 'd.applies': true, 'd.met': true }, [duty('first', { missing: both })]).states).toEqual(['missing']);
  });

  it('may still come to any state that its open facts allow', () => {
    const possible = createPossible(packOf(questions, { duties: [duty('first')] }));
    possible.load(answersOf([]), '2022-01-01');
    const [met, missing, open, exempt] = [1, 2, 4, 8];
    expect(possible.duties.states()).toEqual([met + missing + open + exempt]);
    expect(possible.limb('operational').rungs()).toBe(MISSING + OPEN + IN_ORDER);
    possible.set('d.applies', true);
    expect(possible.duties.states()).toEqual([met + missing + open]);
    possible.set('d.met', true);
    expect(possible.duties.states()).toEqual([met]);
    possible.set('d.met', false);
    expect(possible.duties.states()).toEqual([missing]);
    possible.set('d.applies', undefined);
    expect(possible.duties.states()).toEqual([missing + exempt]);
    possible.set('d.applies', false);
    expect(possible.duties.states()).toEqual([exempt]);
  });
});

describe('the duties together', () => {
  const both = [duty('first'), other];

  it('are missing where one is, open where one is and none is missing, and else in order', () => {
    const first = { 'd.applies': true, 'd.met': true };
    expect(read({ ...first, 'd.other': true }, both).rungs).toBe(IN_ORDER);
    expect(read({ ...first, 'd.other': false }, both).rungs).toBe(MISSING);
    expect(read(first, both).rungs).toBe(OPEN);
    expect(read({ 'd.applies': true, 'd.other': false }, both).rungs).toBe(MISSING);
  });

  it('are told each with the first of its authorities that is in force on the day', () => {
    const pack = packOf(questions, {
      duties: [duty('first', { authorities: cite('new', 'old') })],
      authorities: [authority('new', { effectiveOn: '2023-01-01' }), authority('old')],
    });
    const program = createPresent(pack);
    program.load(answersOf(known({ 'd.applies': true, 'd.met': false })), '2022-01-01');
    const told = (day: string) => dutiesOf(pack, program, day);
    expect(told('2022-01-01')).toEqual([{ id: 'first', state: 'missing', authority: 'old' }]);
    expect(told('2023-01-01')).toEqual([{ id: 'first', state: 'missing', authority: 'new' }]);
    expect(told('2019-01-01')).toEqual([{ id: 'first', state: 'missing', authority: 'new' }]);
    expect(() =>
      dutiesOf(packOf(questions, { duties: [duty('bare', { authorities: [] })] }), program, '2022-01-01'),
    ).toThrow(/no authority/);
  });
});
