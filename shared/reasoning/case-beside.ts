import { sides } from '../model/ladders';
import type { Text } from '../model/text';
import type { Factor, Pack, Precedent } from '../packs/schema';
import { type Likeness, likenessOf, mostOnPoint } from './case-order';
import { caseProfiles, type Profile } from './case-profiles';
import { type CaseWeight, weighCase } from './case-weight';
import { compiledPack } from './compiled';
import { factorById } from './names';
import type { AssessOptions } from './read-matter';

/** A case that shares a factor with the matter. */
export interface Beside {
  readonly precedent: Precedent;
  readonly likeness: Likeness;
  readonly weight: CaseWeight;
  readonly weightWhy: readonly Text[];
}

/** Factors by id, in the pack's order. */
export const factorsNamed = (pack: Pack, ids: Iterable<string>): readonly Factor[] => {
  const wanted = new Set(ids);
  return pack.factors.filter(({ id }) => wanted.has(id));
};

/** The cases that share a factor with a matter, but for those set aside. */
export const placeBeside = (
  pack: Pack,
  ours: Profile,
  { asOf, withoutPrecedents }: AssessOptions,
): readonly Beside[] => {
  const cases = caseProfiles(pack, compiledPack(pack).present);
  return pack.precedents
    .filter(({ id }) => !withoutPrecedents.includes(id))
    .map((precedent) => ({ precedent, likeness: likenessOf(ours, cases.get(precedent.id) ?? new Set()) }))
    .filter(({ likeness }) => likeness.shared.size > 0)
    .map((one) => {
      const { weight, reasons } = weighCase(pack, one.precedent, asOf);
      return { ...one, weight, weightWhy: reasons };
    });
};

/** A case can be argued from where it weighs and shares something that speaks for its own side. */
const isCitable = (pack: Pack, { precedent, likeness, weight }: Beside): boolean =>
  weight !== 'none' && [...likeness.shared].some((id) => factorById(pack, id)?.side === precedent.favours);

/** For each side the cases that it can argue from and than which none is more on point. */
export const leadingCases = (pack: Pack, all: readonly Beside[]): readonly Beside[] =>
  sides.flatMap((side) =>
    mostOnPoint(
      all.filter((beside) => beside.precedent.favours === side && isCitable(pack, beside)),
      ({ likeness }) => likeness.shared,
    ),
  );
