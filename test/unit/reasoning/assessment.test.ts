import { describe, expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { confidenceFrom } from '../../../shared/reasoning/confidence';
import { matterOf } from '../../fixtures/matters';

const asOf = '2026-11-22';
const run = (...args: Parameters<typeof matterOf>) =>
  assess(cnMining, matterOf(...args), { asOf, withoutPrecedents: [] });
const farm = { 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'territory.site': 'mainland' };
const validator = {
  'matter.clientRole': 'node-operator',
  'territory.site': 'mainland',
  'tech.mechanism': 'pos',
  'tech.hardware': 'general-server',
  'tech.independentUse': true,
  'tech.miningSoftware': false,
  'tech.poolAccess': false,
  'tech.blockRewardRace': false,
  'revenue.inToken': true,
};

describe('an assessment of nothing', () => {
  const empty = run({});

  it('leaves every limb open', () => {
    expect(empty.limbs.industrial).toMatchObject({ finding: 'grey', confidence: 'open', noAuthority: false });
    expect(empty.limbs.financial).toMatchObject({ finding: 'grey', confidence: 'open' });
    expect(empty.limbs.operational).toMatchObject({ finding: 'duties-unknown', confidence: 'open' });
    expect(empty.civil).toMatchObject({ finding: 'not-applicable', suitMayBeRefused: false });
    expect(empty.administrative.measures).toEqual([]);
    expect(empty.criminal.exposures).toEqual([]);
  });

  it('allows every finding still', () => {
    expect(empty.limbs.industrial.range).toEqual({ worst: 'mining', best: 'not-mining' });
    expect(empty.limbs.operational.range).toEqual({ worst: 'barred', best: 'in-order' });
  });

  it('asks first for what could turn most', () => {
    expect(empty.unknowns.map(({ rank }) => rank)).toEqual(empty.unknowns.map((_, index) => index + 1));
    const turned = empty.unknowns.map(({ couldTurn }) => couldTurn.length);
    expect(turned).toEqual([...turned].sort((a, b) => b - a));
    expect(empty.unknowns.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});

it('a contract of which nothing else is known is contested', () => {
  expect(run({ 'contract.kind': 'hosting' }).civil).toMatchObject({ finding: 'contested', confidence: 'open' });
  expect(run({ 'contract.kind': 'none' }).civil.finding).toBe('not-applicable');
});

describe('confidence', () => {
  it('falls with the status of the facts that the finding rests on', () => {
    const confidence = (status: 'verified' | 'stated' | 'assumed') => run(farm, status).limbs.industrial.confidence;
    expect(confidence('verified')).toBe('clear');
    expect(confidence('stated')).toBe('probable');
    expect(confidence('assumed')).toBe('arguable');
  });

  it('is open where a missing fact could turn the finding against the client', () => {
    const { 'tech.poolAccess': _pool, 'tech.miningSoftware': _software, ...partly } = validator;
    expect(run(partly).limbs.industrial).toMatchObject({ finding: 'grey', confidence: 'open' });
    expect(run(validator).limbs.industrial).toMatchObject({
      finding: 'grey',
      confidence: 'arguable',
      noAuthority: true,
    });
  });

  it('is never clear where a missing fact could turn the finding in favour of the client', () => {
    const grounds = { base: 'clear', statuses: ['verified'], forAuthority: true, couldWorsen: false } as const;
    expect(confidenceFrom({ ...grounds, couldImprove: true })).toBe('probable');
    expect(confidenceFrom({ ...grounds, couldImprove: false })).toBe('clear');
  });
});

describe('a disputed fact', () => {
  const disputed = (value: string, alternative: string) => {
    const matter = matterOf({ ...farm, 'tech.mechanism': 'pow' });
    const facts = matter.facts.map((fact) =>
      fact.key === 'tech.hardware' ? { ...fact, value, alternative, status: 'disputed' as const } : fact,
    );
    return assess(cnMining, { ...matter, facts }, { asOf, withoutPrecedents: [] });
  };

  it('decides nothing where the versions differ, and decides where both lead the same way', () => {
    const rests = (assessment: ReturnType<typeof disputed>) => assessment.arguments.map(({ id }) => id);
    expect(rests(disputed('asic', 'general-server'))).not.toContain('sole-purpose-machine');
    expect(rests(disputed('asic', 'plotted-disks'))).toContain('sole-purpose-machine');
  });
});

describe('arguments', () => {
  const { elements, arguments: standing } = run(validator);

  it('come for both sides of every element, with a reply', () => {
    for (const element of elements) {
      expect(element.for.length, element.id).toBeGreaterThan(0);
      expect(element.against.length, element.id).toBeGreaterThan(0);
    }
    expect(standing.every(({ reply }) => reply.zh && reply.en && reply.ru)).toBe(true);
  });

  it('name the facts that they apply and rest on an authority, a case or an analogy that says so', () => {
    const noRace = standing.find(({ id }) => id === 'no-reward-race');
    expect(noRace?.facts).toEqual(['tech.blockRewardRace']);
    for (const item of standing)
      expect(item.byAnalogy, item.id).toBe(item.authorities.length + item.cases.length === 0);
  });
});

describe('flips', () => {
  const { flips, limbs } = run(validator);

  it('are real: applying one gives the finding it names', () => {
    for (const flip of flips.filter(({ limb }) => limb === 'industrial')) {
      const [change] = flip.changes;
      const after = run({ ...validator, [change?.key ?? '']: change?.to ?? true });
      expect(after.limbs.industrial.finding).toBe(flip.to);
      expect(flip.from).toBe(limbs.industrial.finding);
    }
  });

  it('propose to restructure only what the client controls, and only in its favour', () => {
    const ladder = ['prohibited', 'likely-prohibited', 'grey', 'likely-permitted', 'permitted'];
    const financial = run({ ...validator, 'payment.inVirtualCurrency': true }).flips.filter(
      ({ limb, kind }) => limb === 'financial' && kind === 'restructure',
    );
    expect(financial.map(({ changes }) => changes[0]?.key)).toContain('payment.inVirtualCurrency');
    for (const { from, to } of financial) expect(ladder.indexOf(to)).toBeGreaterThan(ladder.indexOf(from));
    const choices = run({ ...farm, 'contract.kind': 'hosting', 'licence.idc': 'missing' }).flips.filter(
      ({ kind }) => kind === 'restructure',
    );
    const proposed = choices.map(({ changes }) => `${changes[0]?.key}=${changes[0]?.to}`);
    expect(proposed).not.toContain('contract.kind=none');
    expect(proposed).not.toContain('licence.idc=not-required');
    expect(flips.filter(({ kind }) => kind === 'restructure').map(({ changes }) => changes[0]?.key)).not.toContain(
      'tech.blockRewardRace',
    );
  });

  it('propose nothing to restructure where the activity is over', () => {
    const kinds = (continuing: boolean) =>
      run({ ...validator, 'payment.inVirtualCurrency': true, 'activity.continuing': continuing }).flips.map(
        ({ kind }) => kind,
      );
    expect(kinds(true)).toContain('restructure');
    expect(kinds(false)).not.toContain('restructure');
  });
});
