import type { Pack } from '../packs/schema';
import { answersOf } from './answers';
import type { Program } from './program';
import { TRUE } from './truth';

/** The factors that stand in a situation. */
export type Profile = ReadonlySet<string>;

const profiles = new WeakMap<Pack, ReadonlyMap<string, Profile>>();

/** The factors that stand on the facts loaded in a program. */
export const standingFactors = (pack: Pack, program: Program): Profile =>
  new Set(pack.factors.filter(({ id }) => program.factor(id) === TRUE).map(({ id }) => id));

/** The factors of every decided case, read off its facts by the same conditions as the matter's. Loads the program. */
export const caseProfiles = (pack: Pack, program: Program): ReadonlyMap<string, Profile> => {
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
