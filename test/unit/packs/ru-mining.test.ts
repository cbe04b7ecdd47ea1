import { describe, expect, it } from 'vitest';
import example from '../../../examples/mining-company-irkutsk.json';
import { outlineMemo } from '../../../shared/memo/outline';
import { languages } from '../../../shared/model/languages';
import { readMatter } from '../../../shared/model/read-matter';
import { checkPack } from '../../../shared/packs/check';
import { builtInPacks } from '../../../shared/packs/index';
import { builtInReleases, compareReleases, releaseInUse } from '../../../shared/packs/release';
import { ruMining } from '../../../shared/packs/ru-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';
import { bytesOf } from '../model/matter-files';

const asOf = '2026-11-22';
const options = { asOf, withoutPrecedents: [] };
type Values = Parameters<typeof matterOf>[0];
const found = (facts: Values, day = asOf) =>
  assess(ruMining, matterOf(facts), { ...options, asOf: day }).limbs.operational.finding;

const company = [
  { key: 'miner.kind', value: 'legal-person' },
  { key: 'register.entered', value: true },
];

describe('the Russian pack', () => {
  it('fits together and leaves every record to be verified', () => {
    expect(checkPack(ruMining)).toEqual([]);
    for (const { verification } of ruMining.authorities) {
      expect(verification).toMatchObject({ readInFull: false, verifiedOn: null });
      expect(verification.unverifiedFields).toContain('official text');
    }
  });

  it('comes out for its typical projects as they say', () => {
    for (const { facts, expected, id } of ruMining.archetypes) {
      const { limbs } = assess(ruMining, matterOf(facts), options);
      for (const [limb, findings] of Object.entries(expected)) {
        expect(findings, `${id} ${limb}`).toContain(limbs[limb as keyof typeof limbs].finding);
      }
    }
  });

  it('bars the listed regions for the time of the restrictions and no longer', () => {
    const farm = [...company, { key: 'site.region', value: 'north-caucasus-listed' }];
    expect(found(farm, '2024-12-31')).not.toBe('barred');
    expect(found(farm, '2025-01-01')).toBe('barred');
    expect(found(farm, '2031-03-15')).toBe('barred');
    expect(found(farm, '2031-03-16')).not.toBe('barred');
  });

  it('lets a citizen mine to the limit and a company only in the register', () => {
    const at = (kwh: number): Values => [
      { key: 'miner.kind', value: 'citizen' },
      { key: 'energy.monthlyKwh', value: kwh },
      { key: 'site.region', value: 'elsewhere' },
    ];
    expect(found(at(6_000))).toBe('in-order');
    expect(found(at(6_001))).toBe('duties-missing');
    const unregistered = [
      { key: 'miner.kind', value: 'legal-person' },
      { key: 'register.entered', value: false },
    ];
    expect(found([...unregistered, { key: 'site.region', value: 'elsewhere' }])).toBe('duties-missing');
    expect(found([])).toBe('duties-unknown');
  });

  it('answers nothing on which it holds no law, on any day', () => {
    for (const day of ['2024-01-01', asOf]) {
      const { limbs, civil, administrative, criminal } = assess(ruMining, matterOf(company), { ...options, asOf: day });
      expect(limbs.financial).toMatchObject({ finding: 'grey', confidence: 'open', ruleId: null, authorities: [] });
      expect(civil).toMatchObject({ finding: 'not-applicable', confidence: 'open', ruleId: null });
      expect([...administrative.measures, ...criminal.exposures]).toEqual([]);
    }
  });

  it('makes a memo that says so in every language, and names its own law', () => {
    const matter = readMatter(bytesOf(JSON.stringify(example)), ...builtInPacks);
    if (!matter.ok) throw new Error('the example does not read');
    const assessment = assess(ruMining, matter.value, options);
    for (const lang of languages) {
      const memo = JSON.stringify(
        outlineMemo({ pack: ruMining, matter: matter.value, assessment, lang, profile: 'internal' }),
      );
      const said = {
        zh: '本法律包未载',
        en: 'The pack holds no law on this question',
        ru: 'Норм по этому вопросу в пакете нет',
      };
      expect(memo.split(said[lang]).length - 1, lang).toBeGreaterThanOrEqual(4);
      expect(memo).not.toMatch(/mainland China|中国内地|материкового Китая/);
    }
  });
});

describe('releases', () => {
  it('are named without the law as they are in it', () => {
    expect(builtInReleases).toEqual(builtInPacks.map(({ manifest: { id, release } }) => ({ id, release })));
  });

  it('come in the order of year, month and number', () => {
    const inOrder = ['2025.12.10', '2026.02.0', '2026.11.9', '2026.11.10', '2026.12.0'];
    expect([...inOrder].reverse().sort(compareReleases)).toEqual(inOrder);
    expect(compareReleases('2026.11.0', '2026.11.0')).toBe(0);
  });

  it('are in use by the newest, also where Adit itself has come to carry it, or by the one that was chosen', () => {
    const here = ['2027.01.0', '2026.9.0', '2026.12.0'].map((release) => ({ id: 'a', release }));
    const others = [{ id: 'b', release: '2030.1.0' }];
    const inUse = (chosen: Readonly<Record<string, string>>) => releaseInUse([...here, ...others], 'a', chosen);
    expect(inUse({})).toBe('2027.01.0');
    expect(inUse({ b: '2026.9.0' })).toBe('2027.01.0');
    expect(inUse({ a: '2026.9.0' })).toBe('2026.9.0');
    // It is not here any more, or never was.
    expect(inUse({ a: '2026.10.0' })).toBe('2027.01.0');
    expect(releaseInUse(others, 'a', { a: '2026.9.0' })).toBeNull();
  });
});
