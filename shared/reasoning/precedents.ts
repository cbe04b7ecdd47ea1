import type { ComparedPrecedent } from '../model/assessment';
import { weights } from '../model/ladders';
import type { Factor, Pack } from '../packs/schema';
import { leadingCases, placeBeside } from './case-beside';
import { type FactorSet, factorsIn } from './factor-set';
import { decidedBy } from './law-in-time';
import { lazily } from './lazily';
import type { AssessOptions } from './read-matter';

/** Weights double from step to step, so that a strong factor outweighs a moderate and a weak one together. */
const strengthOf = (factors: readonly Factor[]): number =>
  factors.reduce((sum, { weight }) => sum + 2 ** (weights.length - 1 - weights.indexOf(weight)), 0);

/** Cases that share a factor with the matter, most on point first: shared weight over the weight of all their factors. */
export const comparePrecedents = (
  pack: Pack,
  ours: FactorSet,
  options: AssessOptions,
): readonly ComparedPrecedent[] => {
  const beside = placeBeside(pack, ours, options);
  const onTop = new Set(leadingCases(pack, beside));
  // Many cases share the same, and lack the same.
  const weighed = lazily((set: FactorSet) => {
    const factors = factorsIn(pack, set);
    return { ids: factors.map(({ id }) => id), strength: strengthOf(factors) };
  });
  return beside
    .map((one) => {
      const { precedent, likeness, weight } = one;
      const shared = weighed(likeness.shared);
      const onlyMatter = weighed(likeness.onlyMatter);
      const onlyCase = weighed(likeness.onlyCase);
      const all = shared.strength + onlyMatter.strength + onlyCase.strength;
      return {
        case: precedent.id,
        title: precedent.title,
        decidedOn: precedent.decidedOn,
        outcome: precedent.outcome,
        shared: shared.ids,
        distinguishing: [...onlyMatter.ids, ...onlyCase.ids],
        onlyHere: onlyMatter.ids,
        favours: precedent.favours,
        onPoint: Math.round((shared.strength / all) * 1000) / 1000,
        mostOnPoint: onTop.has(one),
        weight,
        later: !decidedBy(precedent, options.asOf),
        confidence: precedent.confidence,
      };
    })
    .sort((a, b) => b.onPoint - a.onPoint || (a.case < b.case ? -1 : 1));
};
