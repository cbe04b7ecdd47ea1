import type { ComparedPrecedent } from '../model/assessment';
import { weights } from '../model/ladders';
import type { Pack } from '../packs/schema';
import { answersOf } from './answers';
import { decidedBy } from './law-in-time';
import type { Program } from './program';
import { TRUE } from './truth';

type Profile = ReadonlySet<string>;

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

/** Weights double from step to step, so that a strong factor outweighs a moderate and a weak one together. */
const weigh = (pack: Pack, ids: Iterable<string>): number => {
  const wanted = new Set(ids);
  return pack.factors
    .filter(({ id }) => wanted.has(id))
    .reduce((sum, { weight }) => sum + 2 ** (weights.length - 1 - weights.indexOf(weight)), 0);
};

/** Cases that share a factor with the matter, most on point first: shared weight over the weight of all their factors. */
export const comparePrecedents = (
  pack: Pack,
  cases: ReadonlyMap<string, Profile>,
  ours: Profile,
  asOf: string,
  without: readonly string[],
): readonly ComparedPrecedent[] =>
  pack.precedents
    .filter(({ id }) => !without.includes(id))
    .map((precedent) => {
      const theirs = cases.get(precedent.id) ?? new Set<string>();
      const shared = [...ours].filter((id) => theirs.has(id));
      const distinguishing = [
        ...[...ours].filter((id) => !theirs.has(id)),
        ...[...theirs].filter((id) => !ours.has(id)),
      ];
      const total = weigh(pack, [...shared, ...distinguishing]);
      return {
        case: precedent.id,
        title: precedent.title,
        decidedOn: precedent.decidedOn,
        outcome: precedent.outcome,
        shared,
        distinguishing,
        favours: precedent.favours,
        onPoint: total === 0 ? 0 : Math.round((weigh(pack, shared) / total) * 1000) / 1000,
        later: !decidedBy(precedent, asOf),
        confidence: precedent.confidence,
      };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.onPoint - a.onPoint || (a.case < b.case ? -1 : 1));
