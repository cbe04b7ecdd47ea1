import type { Side } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import { caseWeights, type Pack } from '../packs/schema';
import { answersOf } from './answers';
import { leadingCases, placeBeside } from './case-beside';
import { caseProfiles, standingFactors } from './case-profiles';
import type { CaseWeight } from './case-weight';
import { compiledPack } from './compiled';
import { type FactorSet, factorsIn } from './factor-set';
import { lazily } from './lazily';
import type { AssessOptions } from './read-matter';

/** A case beside the matter. What each side makes of it is said by `argueCase`. */
export interface CaseBeside {
  readonly case: string;
  readonly title: Text;
  readonly favours: Side;
  readonly weight: CaseWeight;
  /** Factors of both, and what sets them apart: factors that one of them has alone. */
  readonly shared: readonly string[];
  readonly onlyMatter: readonly string[];
  readonly onlyCase: readonly string[];
  /** Whether none that weighs for the same side is more on point. */
  readonly mostOnPoint: boolean;
}

const byRank = (a: CaseBeside, b: CaseBeside): number =>
  Number(b.mostOnPoint) - Number(a.mostOnPoint) ||
  caseWeights.indexOf(a.weight) - caseWeights.indexOf(b.weight) ||
  b.shared.length - a.shared.length ||
  (a.case < b.case ? -1 : 1);

/**
 * The decided cases beside a matter, by factors: for each side those most on point first, what each case shares and what
 * sets it apart.
 */
export const compareCases = (
  pack: Pack,
  matter: Pick<Matter, 'facts'>,
  options: AssessOptions,
): readonly CaseBeside[] => {
  const { present } = compiledPack(pack);
  caseProfiles(pack, present);
  present.load(answersOf(matter.facts), options.asOf);
  const all = placeBeside(pack, standingFactors(pack, present), options);
  const leading = new Set(leadingCases(pack, all));
  // Many cases share the same, and lack the same.
  const idsIn = lazily((set: FactorSet) => factorsIn(pack, set).map(({ id }) => id));
  return all
    .map((beside): CaseBeside => {
      const { precedent, likeness, weight } = beside;
      return {
        case: precedent.id,
        title: precedent.title,
        favours: precedent.favours,
        weight,
        shared: idsIn(likeness.shared),
        onlyMatter: idsIn(likeness.onlyMatter),
        onlyCase: idsIn(likeness.onlyCase),
        mostOnPoint: leading.has(beside),
      };
    })
    .sort(byRank);
};
