import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { standingOf } from '../../../shared/reasoning/standing';
import { anyDay, anyFacts, withFacts } from '../../fixtures/random-matters';

it('finds what the assessment finds, as surely, with as many facts open', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, asOf) => {
      const options = { asOf, withoutPrecedents: [] };
      const { limbs, civil, unknowns } = assess(cnMining, withFacts(facts), options);
      const told = { ...limbs, civil };
      const expected = limbIds.map((limb) => {
        const { finding, confidence } = told[limb];
        return [limb, { finding, confidence, open: unknowns.filter((one) => one.couldTurn.includes(limb)).length }];
      });
      expect(standingOf(cnMining, withFacts(facts), options)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 10 },
  );
});
