import type { Side } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import { caseWeights, type Pack } from '../packs/schema';
import { answersOf } from './answers';
import { type Beside, factorsNamed, leadingCases, placeBeside } from './case-beside';
import { cutsFor, isMoreOnPoint, opponent, sharesOther } from './case-order';
import { caseProfiles, standingFactors } from './case-profiles';
import type { CaseWeight } from './case-weight';
import { argumentFrom, distinctionOf } from './case-words';
import { compiledPack } from './compiled';
import type { AssessOptions } from './read-matter';

/** A factor that sets a case and the matter apart. */
export interface Distinction {
  readonly factor: string;
  readonly label: Text;
  readonly heldBy: 'matter' | 'case';
  /** The side that gains by it. */
  readonly cutsFor: Side;
}

/** A case beside the matter, with what each side makes of it. */
export interface CaseBeside {
  readonly case: string;
  readonly title: Text;
  readonly favours: Side;
  readonly weight: CaseWeight;
  readonly weightWhy: readonly Text[];
  readonly shared: readonly string[];
  readonly distinctions: readonly Distinction[];
  /** The cases than which it is more on point. */
  readonly moreOnPointThan: readonly string[];
  /** Whether none that weighs for the same side is more on point. */
  readonly mostOnPoint: boolean;
  readonly argument: Text;
  readonly distinguished: Text;
  /** Cases most on point for the other side that share more with the matter than it does, or other things. */
  readonly counterExamples: readonly string[];
}

const distinctionsOf = (pack: Pack, { likeness }: Beside): readonly Distinction[] =>
  (['matter', 'case'] as const).flatMap((heldBy) =>
    factorsNamed(pack, heldBy === 'matter' ? likeness.onlyMatter : likeness.onlyCase).map(({ id, label, side }) => ({
      factor: id,
      label,
      heldBy,
      cutsFor: cutsFor(side, heldBy),
    })),
  );

const describeCase =
  (pack: Pack, all: readonly Beside[], leading: readonly Beside[]) =>
  (beside: Beside): CaseBeside => {
    const { precedent, likeness, weight, weightWhy } = beside;
    const { shared } = likeness;
    const distinctions = distinctionsOf(pack, beside);
    const against = distinctions.filter((one) => one.cutsFor === opponent(precedent.favours));
    const labelsOf = (heldBy: Distinction['heldBy']) =>
      against.filter((one) => one.heldBy === heldBy).map(({ label }) => label);
    const wording = {
      precedent,
      shared: factorsNamed(pack, shared).map(({ label }) => label),
      missing: labelsOf('case'),
      added: labelsOf('matter'),
    };
    return {
      case: precedent.id,
      title: precedent.title,
      favours: precedent.favours,
      weight,
      weightWhy,
      shared: factorsNamed(pack, shared).map(({ id }) => id),
      distinctions,
      moreOnPointThan: all
        .filter((other) => isMoreOnPoint(shared, other.likeness.shared))
        .map((other) => other.precedent.id),
      mostOnPoint: leading.includes(beside),
      argument: argumentFrom(wording),
      distinguished: distinctionOf(wording),
      counterExamples: leading
        .filter((other) => other.precedent.favours !== precedent.favours && sharesOther(other.likeness.shared, shared))
        .map((other) => other.precedent.id),
    };
  };

const byRank = (a: CaseBeside, b: CaseBeside): number =>
  Number(b.mostOnPoint) - Number(a.mostOnPoint) ||
  caseWeights.indexOf(a.weight) - caseWeights.indexOf(b.weight) ||
  b.shared.length - a.shared.length ||
  (a.case < b.case ? -1 : 1);

/**
 * The decided cases beside a matter, by factors: for each side those most on point first, what each case shares, what
 * sets it apart and for whom, the argument from it, how the other side would answer, and the counter-examples.
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
  return all.map(describeCase(pack, all, leadingCases(pack, all))).sort(byRank);
};
