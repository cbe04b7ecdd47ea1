import { describe, expect, it } from 'vitest';
import type { LimbId } from '../../../../shared/model/ladders';
import type { Condition } from '../../../../shared/packs/condition';
import type { LimbRules, Pack } from '../../../../shared/packs/schema';
import { findingOf } from '../../../../shared/reasoning/find';
import { readMatter } from '../../../../shared/reasoning/read-matter';
import {
  authority,
  cap,
  cite,
  duty,
  element,
  factor,
  known,
  limbsWith,
  packOf,
  precedent,
  question,
  rule,
  word,
} from '../../../fixtures/small-pack';

const is = (key: string, value = true): Condition => ({ fact: key, is: value });
const questions = ['a.one', 'a.two', 'a.three', 'd.applies', 'd.met'].map((key) => question(key));
const day = '2022-01-01';

const packWith = (law: Partial<Record<LimbId, Partial<LimbRules>>>, parts: Partial<Pack> = {}): Pack =>
  packOf(questions, {
    limbs: limbsWith(law),
    authorities: [authority('law'), authority('later', { effectiveOn: '2023-01-01' })],
    precedents: [precedent('old', { decidedOn: '2020-01-01' }), precedent('new', { decidedOn: '2023-01-01' })],
    ...parts,
  });
const find = (
  pack: Pack,
  facts: ReturnType<typeof known>,
  limb: LimbId = 'industrial',
  withoutPrecedents: readonly string[] = [],
) => findingOf(readMatter(pack, { facts }, { asOf: day, withoutPrecedents }).reading, limb);

const mining = packWith({
  industrial: {
    rules: [
      rule('banned', { all: [is('a.one'), is('a.two')] }, 'mining', {
        authorities: cite('law', 'later'),
        cases: ['old', 'new'],
        noAuthority: true,
      }),
      rule('harmless', is('a.one', false), 'not-mining', { confidence: 'probable' }),
    ],
    caps: [cap('abroad', is('a.three'), 'grey', { authorities: cite('law') })],
  },
});

describe('a finding', () => {
  it('by a rule carries its reason, its grounds of that day and the facts that it rests on', () => {
    expect(find(mining, known({ 'a.one': true, 'a.two': true, 'a.three': false }))).toMatchObject({
      finding: 'mining',
      confidence: 'clear',
      ruleId: 'banned',
      capId: null,
      reason: word('reason banned'),
      noAuthority: true,
      authorities: cite('law'),
      cases: ['old'],
      restsOn: [
        { key: 'a.one', status: 'verified' },
        { key: 'a.two', status: 'verified' },
      ],
    });
    expect(find(mining, known({ 'a.one': true, 'a.two': true }), 'industrial', ['old']).cases).toEqual([]);
  });

  it('that is held back says by what, and is arguable at most', () => {
    expect(find(mining, known({ 'a.one': true, 'a.two': true, 'a.three': true }))).toMatchObject({
      finding: 'grey',
      confidence: 'arguable',
      ruleId: 'banned',
      capId: 'abroad',
      reason: word('reason abroad'),
      noAuthority: false,
      authorities: cite('law', 'law'),
      cases: ['old'],
      restsOn: [{ key: 'a.one' }, { key: 'a.two' }, { key: 'a.three' }],
    });
  });

  it('where no rule holds is open and rests on nothing', () => {
    expect(find(mining, known({ 'a.one': true, 'a.two': false }))).toMatchObject({
      finding: 'grey',
      confidence: 'open',
      ruleId: null,
      capId: null,
      reason: word('fallback grey'),
      noAuthority: false,
      authorities: [],
      cases: [],
      restsOn: [],
    });
    const silent = packWith({ industrial: { fallbacks: [] } });
    expect(() => find(silent, [])).toThrow(/no fallback for "grey"/);
  });

  it('tells how far the open facts could still move it each way', () => {
    expect(find(mining, []).range).toEqual({ worst: 'mining', best: 'not-mining' });
    expect(find(mining, known({ 'a.one': true })).range).toEqual({ worst: 'mining', best: 'grey' });
    const whole = known({ 'a.one': true, 'a.two': true, 'a.three': false });
    expect(find(mining, whole).range).toEqual({ worst: 'mining', best: 'mining' });
  });

  it('says of its confidence whether a rule, a limit or neither gave it', () => {
    const start = (values: Parameters<typeof known>[0]) => find(mining, known(values)).confidenceWhy[0]?.text.en;
    expect(start({ 'a.one': false })).toMatch(/^It starts from the confidence of the rule/);
    expect(start({ 'a.one': true, 'a.two': true, 'a.three': true })).toMatch(/^A limit of time or place/);
    expect(start({ 'a.one': true, 'a.two': false })).toMatch(/^No rule gives the finding/);
  });

  it('leaves out of what it rests on nothing that is known, with how well it is known', () => {
    const facts = [...known({ 'a.one': true }, 'stated'), ...known({ 'a.two': true, 'a.three': false }, 'assumed')];
    const found = find(mining, facts);
    expect(found.restsOn.map(({ status }) => status)).toEqual(['stated', 'assumed']);
    expect(found.confidence).toBe('arguable');
  });
});

describe('the confidence of a finding', () => {
  it('is open where an open fact could turn it against the client by itself', () => {
    expect(find(mining, known({ 'a.one': true, 'a.three': false })).confidence).toBe('open');
    const harmless = known({ 'a.one': false });
    expect(find(mining, harmless)).toMatchObject({ finding: 'not-mining', confidence: 'probable' });
  });

  it('counts the middle of the ladder as not yet against the client', () => {
    const middle = packWith({
      industrial: {
        rules: [rule('worse', { all: [is('a.one'), is('a.two')] }, 'mining'), rule('open', is('a.one'), 'grey')],
      },
    });
    expect(find(middle, known({ 'a.one': true }))).toMatchObject({
      finding: 'grey',
      ruleId: 'open',
      confidence: 'open',
    });
    expect(find(middle, known({ 'a.one': true, 'a.two': false })).confidence).toBe('clear');
  });

  it('is probable at most where an open fact could turn a finding for the client', () => {
    expect(find(mining, known({ 'a.one': true, 'a.two': true })).confidence).toBe('probable');
    const why = find(mining, known({ 'a.one': true, 'a.two': true })).confidenceWhy;
    expect(why.map(({ rule: by, to }) => [by, to])).toEqual([
      ['start', 'clear'],
      ['missing-fact', 'probable'],
      ['authority-rank', null],
      ['cases', null],
    ]);
    expect(why[1]?.text.en).toBe('Unknown facts could still turn it in favour of the client: label a.three.');
  });

  it('is no more than that of the findings that it is built on', () => {
    const builtOn = (when: Condition) =>
      packWith(
        {
          industrial: { rules: [rule('r', is('a.one'), 'mining', { confidence: 'arguable' })] },
          civil: { rules: [rule('v', when, 'void')] },
        },
        {
          terms: [{ id: 'term', label: word('term'), when: { finding: 'industrial', in: ['mining'] } }],
          elements: [element('one')],
          factors: [factor('first', { finding: 'industrial', in: ['mining'] })],
        },
      );
    const isMining: Condition = { finding: 'industrial', in: ['mining'] };
    const whens: readonly Condition[] = [
      isMining,
      { all: [is('a.one'), isMining] },
      { any: [is('a.two'), isMining] },
      { not: { finding: 'industrial', in: ['grey'] } },
      { term: 'term' },
      { factor: 'first' },
      { element: 'one', is: true },
    ];
    for (const when of whens) {
      const found = find(builtOn(when), known({ 'a.one': true, 'a.two': false }), 'civil');
      expect([found.finding, found.confidence], JSON.stringify(when)).toEqual(['void', 'arguable']);
      expect(found.confidenceWhy[1]?.text.en).toMatch(/built on the finding on “title industrial”.*: arguable\.$/);
    }
    expect(find(builtOn(is('a.one')), known({ 'a.one': true }), 'civil').confidence).toBe('clear');
  });

  it('names each finding that it is built on once, however often the rule reads it', () => {
    const isMining: Condition = { finding: 'industrial', in: ['mining'] };
    const pack = packWith({
      industrial: { rules: [rule('r', is('a.one'), 'mining', { confidence: 'arguable' })] },
      civil: { rules: [rule('v', { all: [isMining, { not: { finding: 'industrial', in: ['grey'] } }] }, 'void')] },
    });
    const { confidenceWhy } = find(pack, known({ 'a.one': true }), 'civil');
    expect(confidenceWhy.filter(({ rule: by }) => by === 'built-on')).toHaveLength(1);
  });
});

describe('the finding on operations', () => {
  const pack = packWith(
    { operational: { rules: [rule('barred', is('a.one'), 'barred')] } },
    { duties: [duty('filing')] },
  );
  const told = (values: Parameters<typeof known>[0]) => {
    const { finding, confidence, restsOn } = find(pack, known({ 'a.one': false, ...values }), 'operational');
    return [finding, confidence, restsOn.map(({ key }) => key)];
  };

  it('is read off the duties where no rule holds, and is clear where they are known', () => {
    expect(told({ 'd.applies': true, 'd.met': true })).toEqual(['in-order', 'clear', ['d.met']]);
    expect(told({ 'd.applies': true, 'd.met': false })).toEqual(['duties-missing', 'clear', ['d.met']]);
    expect(told({ 'd.applies': true })).toEqual(['duties-unknown', 'open', []]);
  });

  it('is that of a rule that holds, whatever the duties', () => {
    const barred = find(pack, known({ 'a.one': true, 'd.applies': true, 'd.met': false }), 'operational');
    expect(barred).toMatchObject({ finding: 'barred', ruleId: 'barred', restsOn: [{ key: 'a.one' }] });
  });
});
