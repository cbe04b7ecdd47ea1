import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { answersOf } from '../../../../shared/reasoning/answers';
import { createPossible, createPresent } from '../../../../shared/reasoning/program';
import { FALSE, TRUE, UNKNOWN } from '../../../../shared/reasoning/truth';
import { cap, element, factor, known, limbsWith, packOf, question, rule } from '../../../fixtures/small-pack';

const one: Condition = { fact: 'a.one', is: true };
const two: Condition = { fact: 'a.two', is: true };
const day = '2022-01-01';
const questions = [question('a.one'), question('a.two'), question('a.three')];

const presentOf = (parts: Partial<Pack>, values: Parameters<typeof known>[0] = {}, asOf = day) => {
  const program = createPresent(packOf(questions, parts));
  program.load(answersOf(known(values)), asOf);
  return program;
};

describe('an element', () => {
  const elements = [element('one'), element('other')];
  const against = (authority: 'decisive' | 'strong' | 'moderate' | 'weak', project: typeof authority) =>
    presentOf(
      {
        elements,
        factors: [
          factor('minor', one, { weight: 'weak' }),
          factor('a', one, { weight: authority }),
          factor('p', two, { weight: project, side: 'project' }),
          factor('elsewhere', one, { element: 'other', weight: 'decisive' }),
        ],
      },
      { 'a.one': true, 'a.two': true },
    ).element('one');

  it('follows the heaviest circumstance of either side', () => {
    expect(against('decisive', 'strong')).toBe(TRUE);
    expect(against('moderate', 'strong')).toBe(FALSE);
    expect(against('strong', 'strong')).toBe(UNKNOWN);
    expect(against('weak', 'weak')).toBe(UNKNOWN);
    expect(against('weak', 'moderate')).toBe(FALSE);
  });

  it('is not touched by a circumstance that is not known, though it may come to be', () => {
    const parts = { elements, factors: [factor('a', one)] };
    expect(presentOf(parts).element('one')).toBe(UNKNOWN);
    expect(presentOf(parts).factor('a')).toBe(UNKNOWN);
    const possible = createPossible(packOf(questions, parts));
    possible.load(answersOf([]), day);
    expect(possible.element('one')).toBe(6);
    possible.set('a.one', true);
    expect(possible.element('one')).toBe(4);
  });

  it('may still be turned by a circumstance that could come to stand on the other side', () => {
    const factors = [factor('a', one), factor('p', two, { side: 'project', weight: 'decisive' })];
    const possible = createPossible(packOf(questions, { elements, factors }));
    possible.load(answersOf(known({ 'a.one': true })), day);
    expect(possible.element('one') & 5).toBe(5);
  });
});

describe('the class of a limb', () => {
  const parts = {
    limbs: limbsWith({
      industrial: { rules: [rule('first', one, 'mining'), rule('second', two, 'not-mining')] },
      civil: { rules: [rule('void', { finding: 'industrial', in: ['mining'] }, 'void')] },
    }),
  };
  const limb = (values: Parameters<typeof known>[0]) => presentOf(parts, values).limb('industrial');

  it('comes from the first rule that holds', () => {
    expect(limb({ 'a.one': true, 'a.two': true }).rule()).toBe(0);
    expect(limb({ 'a.one': true, 'a.two': true }).rungs()).toBe(0b00001);
    expect(limb({ 'a.two': true }).rule()).toBe(1);
    expect(limb({ 'a.two': true }).rungs()).toBe(0b10000);
  });

  it('is open where no rule holds, and a contract of which nothing is known has none', () => {
    expect(limb({}).rule()).toBe(-1);
    expect(limb({}).rungs()).toBe(0b00100);
    const program = presentOf(parts);
    expect(program.limb('financial').rungs()).toBe(0b00100);
    expect(program.limb('civil').rungs()).toBe(0b100000);
    expect(program.limb('operational').rungs()).toBe(0b1000);
  });

  it('may be what every rule says that may hold, down to the first that must', () => {
    const possible = createPossible(packOf(questions, parts));
    possible.load(answersOf([]), day);
    expect(possible.limb('industrial').rungs()).toBe(0b10101);
    possible.set('a.one', false);
    expect(possible.limb('industrial').rungs()).toBe(0b10100);
    possible.set('a.two', true);
    expect(possible.limb('industrial').rungs()).toBe(0b10000);
    possible.set('a.one', undefined);
    expect(possible.limb('industrial').rungs()).toBe(0b10001);
    expect(possible.limb('industrial').rule()).toBe(1);
  });

  it('is read by other limbs before it is held back', () => {
    const capped = limbsWith({
      industrial: { rules: [rule('first', one, 'mining')], caps: [cap('late', two, 'grey')] },
      civil: { rules: [rule('void', { finding: 'industrial', in: ['mining'] }, 'void')] },
    });
    const program = presentOf({ limbs: capped }, { 'a.one': true, 'a.two': true });
    expect(program.limb('industrial').rungs()).toBe(0b00100);
    expect(program.limb('industrial').classes()).toBe(0b00001);
    expect(program.limb('civil').rungs()).toBe(0b000001);
  });
});

describe('what holds a finding back', () => {
  const limbs = limbsWith({
    industrial: {
      rules: [rule('first', one, 'mining'), rule('second', { fact: 'a.one', is: false }, 'not-mining')],
      caps: [cap('to-likely', two, 'likely-mining'), cap('to-grey', { fact: 'a.three', is: true }, 'grey')],
    },
  });
  const limb = (values: Parameters<typeof known>[0]) => presentOf({ limbs }, values).limb('industrial');

  it('lifts it to the rung that is the most, and the tightest that holds is named', () => {
    expect(limb({ 'a.one': true }).cap()).toBe(-1);
    expect(limb({ 'a.one': true, 'a.two': true }).rungs()).toBe(0b00010);
    expect(limb({ 'a.one': true, 'a.two': true }).cap()).toBe(0);
    expect(limb({ 'a.one': true, 'a.two': true, 'a.three': true }).rungs()).toBe(0b00100);
    expect(limb({ 'a.one': true, 'a.two': true, 'a.three': true }).cap()).toBe(1);
  });

  it('never worsens one that is better already, and is not named then', () => {
    expect(limb({ 'a.one': false, 'a.two': true }).rungs()).toBe(0b10000);
    expect(limb({ 'a.one': false, 'a.two': true }).cap()).toBe(-1);
    expect(limb({ 'a.two': true }).cap()).toBe(-1);
  });

  it('may or may not lift where it is open', () => {
    const possible = createPossible(packOf(questions, { limbs }));
    possible.load(answersOf(known({ 'a.one': true, 'a.three': false })), day);
    expect(possible.limb('industrial').rungs()).toBe(0b00011);
    possible.set('a.two', true);
    expect(possible.limb('industrial').rungs()).toBe(0b00010);
    possible.set('a.two', false);
    expect(possible.limb('industrial').rungs()).toBe(0b00001);
  });
});

describe('a program', () => {
  it('reads anew what a changed answer or another day touches', () => {
    const since: Condition = { asOfOnOrAfter: '2022-06-01' };
    const program = presentOf({
      limbs: limbsWith({ industrial: { rules: [rule('r', { all: [one, since] }, 'mining')] } }),
    });
    const rungs = () => program.limb('industrial').rungs();
    const read = () => [program.read(one), program.read(since), program.reader(one)(), rungs()];
    expect(read()).toEqual([UNKNOWN, FALSE, UNKNOWN, 0b00100]);
    program.set('a.one', true);
    expect(read()).toEqual([TRUE, FALSE, TRUE, 0b00100]);
    program.setAsOf('2022-06-01');
    expect(read()).toEqual([TRUE, TRUE, TRUE, 0b00001]);
    program.set('a.one', true, false);
    expect(read()).toEqual([UNKNOWN, TRUE, UNKNOWN, 0b00100]);
    program.set('a.one', undefined);
    expect(read()).toEqual([UNKNOWN, TRUE, UNKNOWN, 0b00100]);
    program.load(answersOf(known({ 'a.one': false })), '2022-01-01');
    expect(read()).toEqual([FALSE, FALSE, FALSE, 0b00100]);
  });

  it('stands on the day on which its pack was checked until another is named', () => {
    const program = createPresent(packOf(questions));
    expect(program.read({ asOfOnOrAfter: '2026-01-01' })).toBe(TRUE);
    expect(program.read({ asOfOnOrAfter: '2026-01-02' })).toBe(FALSE);
  });

  it('cannot be made of a pack that lacks a limb, nor asked for a factor that it lacks', () => {
    const limbs = limbsWith({}).filter(({ limb }) => limb !== 'civil');
    expect(() => createPresent(packOf(questions, { limbs }))).toThrow(/limb "civil"/);
    expect(() => createPresent(packOf(questions)).factor('gone')).toThrow(/factor "gone"/);
    expect(() => createPresent(packOf(questions)).set('a.gone', true)).toThrow(/fact "a.gone"/);
  });
});
