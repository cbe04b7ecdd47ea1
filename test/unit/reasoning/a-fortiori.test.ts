import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../shared/model/fact';
import { type LimbId, ladders, limbIds } from '../../../shared/model/ladders';
import { cnMining as pack } from '../../../shared/packs/cn-mining';
import { answersOf } from '../../../shared/reasoning/answers';
import { compiledPack } from '../../../shared/reasoning/compiled';
import { rungsOf } from '../../../shared/reasoning/trials';
import { candidateValues } from '../../../shared/reasoning/values';
import { matterOf } from '../../fixtures/matters';

const asOf = '2026-11-22';
const { present } = compiledPack(pack);
const { civil } = ladders;

/** Facts that change what is judged, or where, and not how it is judged. */
const otherSubject: ReadonlySet<string> = new Set(['contract.kind', 'contract.forumProvince']);
/** What serves a project brings duties of its own: their limb is not held to this. */
const held: readonly LimbId[] = ['industrial', 'financial', 'civil'];

const examples: readonly (readonly Fact[])[] = readdirSync('examples')
  .map((name) => JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as { pack: string; facts: readonly Fact[] })
  .filter((matter) => matter.pack === pack.manifest.id)
  .map(({ facts }) => facts);
const known = [...pack.precedents, ...pack.archetypes].map(({ facts }) => matterOf(facts).facts);

const limbOf = new Map(pack.elements.map(({ id, limb }) => [id, limb]));

/** How each circumstance stands, higher for the project; the civil effect follows from all that is found. */
const circumstances = (limb: LimbId): readonly number[] =>
  pack.factors
    .filter(({ element }) => limb === 'civil' || limbOf.get(element) === limb)
    .map(({ side, when }) => (side === 'project' ? present.read(when) : -present.read(when)));

const standing = () => ({ rungs: rungsOf(present), circumstances: limbIds.map(circumstances) });

const onlyForProject = (before: readonly number[], after: readonly number[]): boolean =>
  after.every((now, at) => now >= (before[at] ?? 0)) && after.some((now, at) => now > (before[at] ?? 0));

/** Each change of one answer after which only circumstances for the project weigh more, and the finding is worse. */
function worsened(facts: readonly Fact[]): readonly string[] {
  const answers = answersOf(facts);
  present.load(answers, asOf);
  const before = standing();
  return pack.facts.facts.flatMap(({ key }) => {
    const was = answers.get(key);
    const found = candidateValues(pack, key).flatMap((to) => {
      present.set(key, to);
      const after = standing();
      return limbIds.flatMap((limb, at) => {
        const [from, now] = [before.rungs[at] ?? 0, after.rungs[at] ?? 0];
        if (now >= from || !held.includes(limb)) return [];
        // Where there was no contract, nothing was judged.
        if (limb === 'civil' && civil[from] === 'not-applicable') return [];
        const helps = onlyForProject(before.circumstances[at] ?? [], after.circumstances[at] ?? []);
        return helps ? [`${limb}: ${key} ${String(was?.value)} to ${String(to)}`] : [];
      });
    });
    present.set(key, was?.value, was?.alternative);
    return otherSubject.has(key) ? [] : found;
  });
}

describe('what speaks for the project alone', () => {
  it.each([
    { name: 'examples', matters: examples },
    { name: 'decided cases and archetypes', matters: known },
  ])('never makes a finding worse: $name', ({ matters }) => {
    expect(matters.length).toBeGreaterThan(3);
    expect([...new Set(matters.flatMap(worsened))]).toEqual([]);
  });
});

describe('a mining contract that also carries barred finance', () => {
  const finance = pack.archetypes.find(({ id }) => id === 'cloud-hash-power')?.facts ?? [];
  const civilOf = (changes: Readonly<Record<string, FactValue>>): number => {
    const facts = finance.filter(({ key }) => !(key in changes));
    present.load(answersOf([...matterOf(facts).facts, ...matterOf(changes).facts]), asOf);
    const [, financial = 0, , effect = 0] = rungsOf(present);
    expect(ladders.financial[financial]).toBe('prohibited');
    return effect;
  };
  const mining = { 'tech.mechanism': 'pow', 'tech.hardware': 'asic' };
  const none = {
    'tech.mechanism': 'none',
    'tech.hardware': 'none',
    'tech.independentUse': true,
    'tech.miningSoftware': false,
    'tech.poolAccess': false,
    'tech.blockRewardRace': false,
    'revenue.inToken': false,
    'marketing.computingLabel': false,
  };

  it.each([
    { 'contract.kind': 'sale', 'contract.signedOn': '2018-06-01', 'contract.forumProvince': 'CN-ZJ' },
    { 'contract.kind': 'hosting', 'contract.signedOn': '2020-06-01', 'contract.forumProvince': 'CN-LN' },
    { 'contract.kind': 'hosting', 'contract.signedOn': '2020-06-01', 'contract.forumProvince': 'CN-SH' },
    { 'contract.kind': 'sale', 'contract.signedOn': '2022-06-01', 'contract.forumProvince': 'CN-ZJ' },
    { 'contract.kind': 'hosting', 'contract.signedOn': '2022-06-01', 'contract.forumProvince': 'CN-ZJ' },
  ])('stands no better than without the mining (%o)', (contract) => {
    expect(civilOf({ ...contract, ...mining })).toBeLessThanOrEqual(civilOf({ ...contract, ...none }));
  });
});
