import type { ComparedPrecedent } from '../model/assessment';
import { weights } from '../model/ladders';
import type { Pack } from '../packs/schema';
import { leadingCases, placeBeside } from './case-beside';
import type { Profile } from './case-profiles';
import { decidedBy } from './law-in-time';
import { factorById } from './names';
import type { AssessOptions } from './read-matter';

/** Weights double from step to step, so that a strong factor outweighs a moderate and a weak one together. */
const weigh = (pack: Pack, ids: readonly string[]): number =>
  ids.reduce((sum, id) => {
    const weight = factorById(pack, id)?.weight;
    return weight === undefined ? sum : sum + 2 ** (weights.length - 1 - weights.indexOf(weight));
  }, 0);

/** Cases that share a factor with the matter, most on point first: shared weight over the weight of all their factors. */
export const comparePrecedents = (pack: Pack, ours: Profile, options: AssessOptions): readonly ComparedPrecedent[] => {
  const beside = placeBeside(pack, ours, options);
  const leading = leadingCases(pack, beside);
  const onTop = new Set(leading);
  return beside
    .map((one) => {
      const { precedent, likeness, weight } = one;
      const shared = [...likeness.shared];
      const distinguishing = [...likeness.onlyMatter, ...likeness.onlyCase];
      const inCommon = weigh(pack, shared);
      const total = inCommon + weigh(pack, distinguishing);
      return {
        case: precedent.id,
        title: precedent.title,
        decidedOn: precedent.decidedOn,
        outcome: precedent.outcome,
        shared,
        distinguishing,
        onlyHere: [...likeness.onlyMatter],
        favours: precedent.favours,
        onPoint: total === 0 ? 0 : Math.round((inCommon / total) * 1000) / 1000,
        mostOnPoint: onTop.has(one),
        weight,
        later: !decidedBy(precedent, options.asOf),
        confidence: precedent.confidence,
      };
    })
    .sort((a, b) => b.onPoint - a.onPoint || (a.case < b.case ? -1 : 1));
};
