import { sides } from '../model/ladders';
import type { Pack, Precedent } from '../packs/schema';
import { type Likeness, likenessOf, mostOnPoint } from './case-order';
import { caseProfiles } from './case-profiles';
import { type CaseWeight, weighCase } from './case-weight';
import { compiledPack } from './compiled';
import { type FactorSet, factorsWith } from './factor-set';
import type { AssessOptions } from './read-matter';

/** A case that shares a factor with the matter. */
export interface Beside {
  readonly precedent: Precedent;
  readonly likeness: Likeness;
  readonly weight: CaseWeight;
}

/** The cases that share a factor with a matter, but for those set aside. */
export const placeBeside = (
  pack: Pack,
  ours: FactorSet,
  { asOf, withoutPrecedents }: AssessOptions,
): readonly Beside[] => {
  const cases = caseProfiles(pack, compiledPack(pack).present);
  const profileOf = ({ id }: Precedent): FactorSet => cases.get(id) ?? 0n;
  return pack.precedents
    .filter((precedent) => (ours & profileOf(precedent)) !== 0n && !withoutPrecedents.includes(precedent.id))
    .map((precedent) => ({
      precedent,
      likeness: likenessOf(ours, profileOf(precedent)),
      weight: weighCase(pack, precedent, asOf).weight,
    }));
};

/**
 * For each side the cases than which none is more on point, of those that it can argue from: a case that weighs, and
 * shares something that speaks for the side it was decided for.
 */
export const leadingCases = (pack: Pack, all: readonly Beside[]): readonly Beside[] =>
  sides.flatMap((side) => {
    const speaking = factorsWith(pack, (factor) => factor.side === side);
    const citable = all.filter(
      ({ precedent, likeness, weight }) =>
        precedent.favours === side && weight !== 'none' && (likeness.shared & speaking) !== 0n,
    );
    return mostOnPoint(citable, ({ likeness }) => likeness.shared);
  });
