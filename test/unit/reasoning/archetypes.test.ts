import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../shared/model/assessment';
import type { FactValue } from '../../../shared/model/fact';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';

const asOf = '2026-11-22';

const assessFacts = (facts: readonly { readonly key: string; readonly value: FactValue }[]): Assessment =>
  assess(cnMining, matterOf(facts), { asOf, withoutPrecedents: [] });

const findings = ({ limbs, civil }: Assessment) => ({
  industrial: limbs.industrial.finding,
  financial: limbs.financial.finding,
  operational: limbs.operational.finding,
  civil: civil.finding,
});

/** All that an answer to a client would say of the result. */
const result = (assessment: Assessment) => ({
  ...findings(assessment),
  measures: assessment.administrative.measures.map(({ id }) => id),
  exposures: assessment.criminal.exposures.map(({ id }) => id),
});

describe('the sixteen archetypes of the legal notes', () => {
  it('are all there', () => {
    expect(cnMining.archetypes.map(({ number }) => number)).toEqual([...Array(16).keys()].map((index) => index + 1));
  });

  for (const archetype of cnMining.archetypes) {
    const assessment = assessFacts(archetype.facts);

    it(`${archetype.number} ${archetype.id}: verdict`, () => {
      const found = findings(assessment);
      for (const [limb, admissible] of Object.entries(archetype.expected)) {
        expect(admissible, limb).toContain(found[limb as keyof typeof found]);
      }
    });

    it(`${archetype.number} ${archetype.id}: strongest arguments of both sides stand`, () => {
      const standing = (side: string) => assessment.arguments.filter((item) => item.side === side).map(({ id }) => id);
      expect(standing('authority')).toEqual(expect.arrayContaining(archetype.strongest.authority));
      expect(standing('project')).toEqual(expect.arrayContaining(archetype.strongest.project));
    });

    if (archetype.flip.length > 0) {
      it(`${archetype.number} ${archetype.id}: its flip fact turns the result`, () => {
        const changed = new Map(archetype.facts.map(({ key, value }) => [key, value]));
        for (const { key, to } of archetype.flip) changed.set(key, to);
        const after = assessFacts([...changed].map(([key, value]) => ({ key, value })));
        expect(result(after)).not.toEqual(result(assessment));
      });
    }
  }
});
