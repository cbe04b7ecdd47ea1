import type { Pack } from '../packs/schema';
import { answersOf } from './answers';
import { type FactorSet, factorsWith } from './factor-set';
import type { Program } from './program';
import { TRUE } from './truth';

const profiles = new WeakMap<Pack, ReadonlyMap<string, FactorSet>>();

/** The factors that stand on the facts loaded in a program. */
export const standingFactors = (pack: Pack, program: Program): FactorSet =>
  factorsWith(pack, ({ id }) => program.factor(id) === TRUE);

/** The factors of every decided case, read off its facts by the same conditions as the matter's. Loads the program. */
export const caseProfiles = (pack: Pack, program: Program): ReadonlyMap<string, FactorSet> => {
  const known = profiles.get(pack);
  if (known !== undefined) return known;
  const read = new Map(
    pack.precedents.map((precedent) => {
      const facts = precedent.facts.map(({ key, value }) => ({ key, value, status: 'verified' as const }));
      program.load(answersOf(facts), pack.manifest.checkedOn);
      return [precedent.id, standingFactors(pack, program)] as const;
    }),
  );
  profiles.set(pack, read);
  return read;
};
