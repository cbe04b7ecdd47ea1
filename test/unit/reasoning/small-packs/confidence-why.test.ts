import { describe, expect, it } from 'vitest';
import { type ConfidenceSource, confidenceWhy } from '../../../../shared/reasoning/confidence-why';
import { authority, cite, packOf, precedent, question } from '../../../fixtures/small-pack';

const unread = authority('unread', { kind: 'local-rule' });
const pack = packOf(
  ['a.one', 'a.two', 'a.three', 'a.four'].map((key) => question(key)),
  {
    authorities: [
      authority('law'),
      { ...unread, verification: { ...unread.verification, readInFull: false } },
      { ...unread, id: 'gaps', verification: { ...unread.verification, unverifiedFields: ['issuedOn'] } },
    ],
    precedents: [precedent('p', { favours: 'project' }), precedent('q', { favours: 'project' }), precedent('a')],
  },
);
const why = (rest: Partial<ConfidenceSource> = {}) =>
  confidenceWhy({
    pack,
    asOf: '2022-01-01',
    grounds: { base: 'clear', statuses: [], forAuthority: false, couldWorsen: false, couldImprove: false },
    from: 'rule',
    ruleConfidence: 'clear',
    builtOn: [],
    restsOn: [],
    worsening: [],
    improving: [],
    authorities: cite('law'),
    cases: [],
    ...rest,
  });
const told = (rest: Partial<ConfidenceSource> = {}) => why(rest).map(({ rule, to, text }) => [rule, to, text.en]);
const rests = (status: 'verified' | 'stated' | 'assumed' | 'disputed', ...keys: readonly string[]) =>
  keys.map((key) => ({ key, status }));

describe('why a finding is as sure as it is', () => {
  it('begins with what gave it', () => {
    expect(told()[0]).toEqual([
      'start',
      'clear',
      'It starts from the confidence of the rule that gave the finding: clear.',
    ]);
    expect(told({ from: 'cap', ruleConfidence: 'arguable' })[0]?.[2]).toMatch(
      /^A limit of time or place .* arguable\.$/,
    );
    expect(told({ from: 'none', ruleConfidence: 'open' })[0]?.[2]).toMatch(
      /^No rule gives the finding directly.* open\.$/,
    );
  });

  it('names what is only assumed or said, and not what is verified', () => {
    const restsOn = [...rests('stated', 'a.one'), ...rests('assumed', 'a.two'), ...rests('disputed', 'a.three')];
    expect(told({ restsOn: [...restsOn, ...rests('verified', 'a.four')] }).slice(1, -1)).toEqual([
      ['fact-status', 'arguable', 'It rests on assumed or disputed facts: label a.two; label a.three.'],
      ['fact-status', 'probable', 'It rests on what only the client says: label a.one.'],
    ]);
    expect(told({ restsOn: rests('verified', 'a.one') })).toHaveLength(2);
  });

  it('names three facts at most, and says that there are others', () => {
    const last = (...keys: readonly string[]) => told({ restsOn: rests('stated', ...keys) })[1]?.[2];
    expect(last('a.one', 'a.two', 'a.three')).toMatch(/: label a\.one; label a\.two; label a\.three\.$/);
    expect(last('a.one', 'a.two', 'a.three', 'a.four')).toMatch(
      /: label a\.one; label a\.two; label a\.three; and others\.$/,
    );
  });

  it('names the open facts that could move it, the way that counts on its side', () => {
    const open = { worsening: ['a.one'], improving: ['a.two'] };
    expect(told(open).slice(1, -1)).toEqual([
      ['missing-fact', 'open', 'Unknown facts could still turn it against the client: label a.one.'],
    ]);
    const grounds = { base: 'clear', statuses: [], forAuthority: true, couldWorsen: true, couldImprove: true } as const;
    expect(told({ ...open, grounds }).slice(1, -1)).toEqual([
      ['missing-fact', 'probable', 'Unknown facts could still turn it in favour of the client: label a.two.'],
    ]);
  });

  it('names the findings that it is built on', () => {
    expect(told({ builtOn: [{ limb: 'industrial', confidence: 'arguable' }] })[1]).toEqual([
      'built-on',
      'arguable',
      'It is built on the finding on “title industrial” and is no surer than that: arguable.',
    ]);
  });

  it('names the highest authority, and what is not verified in full, each once', () => {
    expect(told().at(-1)).toEqual([
      'authority-rank',
      null,
      'Highest authority in force that is cited: short law. Its rank does not change the degree.',
    ]);
    expect(told({ authorities: [] }).at(-1)?.[2]).toBe('No authority in force is cited.');
    expect(told({ authorities: cite('unread', 'law', 'gaps', 'unread') }).slice(1)).toEqual([
      ['authority-rank', null, expect.stringContaining('short law')],
      ['verification', null, expect.stringMatching(/^Not verified in full: short unread; short unread\. The primary/)],
    ]);
  });

  it('says whether the cases agree, and for whom', () => {
    expect(told({ cases: ['p', 'q'] }).at(-1)).toEqual([
      'cases',
      null,
      'The cases named are all for the project: case p; case q.',
    ]);
    expect(told({ cases: ['a', 'p'] }).at(-1)?.[2]).toBe('The cases named are divided: case p; case a.');
    expect(told({ cases: ['gone'] }).at(-1)?.[0]).toBe('authority-rank');
  });
});
