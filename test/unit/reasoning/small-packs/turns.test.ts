import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { assess } from '../../../../shared/reasoning/assess';
import { whatWouldChange } from '../../../../shared/reasoning/what-would-change';
import { cap, known, limbsWith, packOf, question, rule, word } from '../../../fixtures/small-pack';

const is = (key: string, value: boolean | string = true): Condition => ({ fact: key, is: value });
const options = { asOf: '2022-01-01', withoutPrecedents: [] };
const choices = ['x', 'y', 'z'].map((value) => ({
  value,
  label: word(value),
  ...(value === 'z' ? { choosable: false } : {}),
}));
const questions = [
  question('a.one'),
  question('a.two'),
  question('a.three'),
  question('a.fixed', { controllable: false }),
  question('a.kind', { type: 'choice', options: choices }),
  question('a.asked', { relevantWhen: is('a.one') }),
  question('activity.continuing'),
];

/** Mining while one, two and three hold; likely mining with one of them less; grey with two less. */
const stepwise = packOf(questions, {
  limbs: limbsWith({
    industrial: {
      rules: [
        rule('all', { all: [is('a.one'), is('a.two'), is('a.three')] }, 'mining'),
        rule(
          'two',
          {
            any: [
              { all: [is('a.one'), is('a.two')] },
              { all: [is('a.two'), is('a.three')] },
              { all: [is('a.one'), is('a.three')] },
            ],
          },
          'likely-mining',
        ),
        rule('none', { all: [is('a.one', false), is('a.two', false), is('a.three', false)] }, 'not-mining'),
      ],
    },
    civil: { rules: [rule('void', is('a.one'), 'void')] },
  }),
});
const all = { 'a.one': true, 'a.two': true, 'a.three': true };
type Facts = ReturnType<typeof known>;
const flipsOf = (pack: Pack, facts: Facts) =>
  assess(pack, { facts }, options).flips.map(({ limb, kind, to, changes }) => [
    limb,
    kind,
    to,
    changes.map(({ key, to: value }) => `${key}=${value}`).join(' '),
  ]);
const of = (limb: string, kind: string, told: readonly (readonly string[])[]) =>
  told.filter((one) => one[0] === limb && one[1] === kind).map(([, , to, changes]) => `${to}: ${changes}`);

describe('flips', () => {
  it('tell single changes, and sets only for findings that no smaller set leads to', () => {
    const told = flipsOf(stepwise, known(all));
    expect(of('industrial', 'restructure', told)).toEqual([
      'likely-mining: a.one=false',
      'likely-mining: a.two=false',
      'likely-mining: a.three=false',
    ]);
    expect(of('industrial', 'clarify', told)).toEqual([]);
    expect(of('civil', 'restructure', told)).toEqual(['not-applicable: a.one=false']);
  });

  it('to clarify suppose any fact otherwise that is not verified', () => {
    const told = flipsOf(stepwise, known({ 'a.one': false, 'a.two': false }, 'stated'));
    expect(of('industrial', 'clarify', told)).toEqual([
      'not-mining: a.three=false',
      'likely-mining: a.one=true a.two=true',
      'likely-mining: a.one=true a.three=true',
      'likely-mining: a.two=true a.three=true',
    ]);
    expect(of('civil', 'clarify', told)).toEqual(['void: a.one=true']);
    expect(of('civil', 'restructure', told)).toEqual([]);
  });

  it('say from what to what, what the fact is called and what else moves', () => {
    const [first] = assess(stepwise, { facts: known(all) }, options).flips;
    expect(first).toEqual({
      limb: 'industrial',
      from: 'mining',
      to: 'likely-mining',
      kind: 'restructure',
      changes: [{ key: 'a.one', from: true, to: false }],
      label: word('label a.one'),
      effects: [{ limb: 'civil', from: 'void', to: 'not-applicable' }],
    });
    const set = assess(stepwise, { facts: known({ 'a.one': false }, 'stated') }, options).flips.find(
      ({ changes }) => changes.length > 1,
    );
    expect(set).not.toHaveProperty('label');
    expect(set?.changes.map(({ from }) => from)).toContain(null);
  });

  it('to restructure change what the client controls, can choose and does now, for the better', () => {
    const pack = packOf(questions, {
      limbs: limbsWith({
        industrial: { rules: [rule('f', is('a.fixed'), 'mining'), rule('x', is('a.kind', 'x'), 'likely-mining')] },
      }),
    });
    const told = (values: Parameters<typeof known>[0]) => of('industrial', 'restructure', flipsOf(pack, known(values)));
    expect(told({ 'a.fixed': true, 'a.kind': 'x' })).toEqual([]);
    expect(told({ 'a.fixed': false, 'a.kind': 'x' })).toEqual(['grey: a.kind=y']);
    expect(told({ 'a.fixed': false, 'a.kind': 'y' })).toEqual([]);
    expect(told({ 'a.fixed': false, 'a.kind': 'x', 'activity.continuing': false })).toEqual([]);
    expect(told({ 'a.fixed': false, 'a.kind': 'x', 'activity.continuing': true })).toEqual(['grey: a.kind=y']);
    expect(told({})).toEqual([]);
  });

  it('suppose a disputed fact to be either version', () => {
    const told = flipsOf(stepwise, known({ ...all, 'a.one': [true, false] }));
    expect(of('civil', 'clarify', told)).toEqual(['void: a.one=true']);
    expect(of('industrial', 'clarify', told)).toEqual(['mining: a.one=true']);
  });

  it('come by limb, kind, number of changes, and the farthest first', () => {
    const pack = packOf(questions, {
      limbs: limbsWith({
        industrial: { rules: [rule('a', is('a.one'), 'likely-mining'), rule('b', is('a.two'), 'not-mining')] },
        financial: { rules: [rule('c', { all: [is('a.one'), is('a.two')] }, 'prohibited')] },
      }),
    });
    const facts = [...known({ 'a.three': true }), ...known({ 'a.fixed': true }, 'stated')];
    expect(flipsOf(pack, facts).map(([limb, , to]) => `${limb} ${to}`)).toEqual([
      'industrial not-mining',
      'industrial likely-mining',
      'financial prohibited',
    ]);
  });

  it('do not suppose answers that the pack knows cannot hold together, nor to questions that would not be asked', () => {
    const law = limbsWith({
      industrial: {
        rules: [
          rule('r', { all: [is('a.two'), is('a.three')] }, 'mining'),
          rule('s', { all: [is('a.two'), is('a.asked')] }, 'likely-mining'),
        ],
      },
    });
    const sets = (pack: Pack) => of('industrial', 'clarify', flipsOf(pack, known({ 'a.one': true })));
    const never = [{ id: 'n', when: { all: [is('a.two'), is('a.three')] }, text: word('never') }];
    expect(sets(packOf(questions, { limbs: law }))).toEqual([
      'mining: a.two=true a.three=true',
      'likely-mining: a.two=true a.asked=true',
    ]);
    expect(sets(packOf(questions, { limbs: law, contradictions: { never, order: [], activityGroups: [] } }))).toEqual([
      'likely-mining: a.two=true a.asked=true',
    ]);
    expect(of('industrial', 'clarify', flipsOf(packOf(questions, { limbs: law }), known({ 'a.one': false })))).toEqual([
      'mining: a.two=true a.three=true',
    ]);
  });
});

describe('what to clear up first', () => {
  it('is what could turn most limbs, then what turns farthest, then the order of the questions', () => {
    const pack = packOf(questions, {
      limbs: limbsWith({
        industrial: {
          rules: [
            rule('a', is('a.two'), 'mining'),
            rule('b', is('a.one'), 'likely-mining'),
            rule('c', is('a.fixed'), 'likely-mining'),
          ],
        },
        civil: { rules: [rule('d', is('a.three'), 'valid')] },
        financial: { rules: [rule('e', is('a.three'), 'permitted')] },
      }),
    });
    const { unknowns } = assess(pack, { facts: [] }, options);
    expect(unknowns.map(({ key, rank }) => [rank, key])).toEqual([
      [1, 'a.three'],
      [2, 'a.two'],
      [3, 'a.one'],
      [4, 'a.fixed'],
    ]);
    expect(unknowns[0]).toMatchObject({
      couldTurn: ['financial', 'civil'],
      label: word('label a.three'),
      evidence: [word('proof a.three')],
    });
    expect(assess(pack, { facts: known({ 'a.three': false }) }, options).unknowns.map(({ key }) => key)).not.toContain(
      'a.three',
    );
  });
});

describe('what would change the answer', () => {
  const told = (facts: Facts, upTo: 1 | 2 | 3 = 3, pack = stepwise) => {
    const { clarify, restructure } = whatWouldChange(pack, { facts }, options, upTo);
    const line = ({ limb, to, changes }: (typeof clarify)[number]) =>
      `${limb} ${to}: ${changes.map(({ key, to: value }) => `${key}=${value}`).join(' ')}`;
    return { clarify: clarify.map(line), restructure: restructure.map(line) };
  };

  it('to restructure leads to each safer finding, smallest sets first', () => {
    expect(told(known(all)).restructure.filter((line) => line.startsWith('industrial'))).toEqual([
      'industrial likely-mining: a.one=false',
      'industrial likely-mining: a.two=false',
      'industrial likely-mining: a.three=false',
      'industrial grey: a.one=false a.two=false',
      'industrial grey: a.one=false a.three=false',
      'industrial grey: a.two=false a.three=false',
      'industrial not-mining: a.one=false a.two=false a.three=false',
    ]);
    expect(told(known(all), 2).restructure.some((line) => line.includes('not-mining'))).toBe(false);
    expect(told(known(all), 1).restructure.some((line) => line.includes('grey'))).toBe(false);
    expect(told(known(all)).clarify).toEqual([]);
  });

  it('to clarify counts any other finding', () => {
    expect(told(known(all, 'stated'), 1).clarify).toEqual([
      'industrial likely-mining: a.one=false',
      'industrial likely-mining: a.two=false',
      'industrial likely-mining: a.three=false',
      'civil not-applicable: a.one=false',
    ]);
  });

  it('names of each fact what is known, what would prove it, and the effects', () => {
    const { restructure, ranking } = whatWouldChange(stepwise, { facts: known(all, 'stated') }, options);
    expect(restructure[0]).toEqual({
      kind: 'restructure',
      limb: 'industrial',
      from: 'mining',
      to: 'likely-mining',
      changes: [
        {
          key: 'a.one',
          label: word('label a.one'),
          from: true,
          status: 'stated',
          to: false,
          evidence: [word('proof a.one')],
        },
      ],
      effects: [{ limb: 'civil', from: 'void', to: 'not-applicable' }],
    });
    expect(ranking.en).toContain('fewer changes first');
    const [open] = whatWouldChange(stepwise, { facts: [] }, options, 1).clarify;
    expect(open?.changes[0]).toMatchObject({ from: null, status: 'unknown' });
  });

  it('to restructure leaves alone what is over, not known, out of hand or held as it is', () => {
    expect(told(known({ ...all, 'activity.continuing': false })).restructure).toEqual([]);
    expect(told([]).restructure).toEqual([]);
    const held = packOf(questions, {
      limbs: limbsWith({
        industrial: {
          rules: [rule('r', is('a.fixed'), 'mining'), rule('x', is('a.kind', 'x'), 'likely-mining')],
          caps: [cap('c', is('a.one'), 'grey')],
        },
      }),
    });
    expect(told(known({ 'a.fixed': true, 'a.one': false }), 3, held).restructure).toEqual([
      'industrial grey: a.one=true',
    ]);
    expect(told(known({ 'a.kind': 'x' }), 3, held).restructure).toEqual(['industrial grey: a.kind=y']);
  });
});
