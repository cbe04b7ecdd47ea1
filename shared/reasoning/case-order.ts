import type { Side } from '../model/ladders';
import { type FactorSet, includes } from './factor-set';

/** What two situations have in common and what sets them apart, by factors. */
export interface Likeness {
  readonly shared: FactorSet;
  /** Factors of the matter that the case lacks, and of the case that the matter lacks. */
  readonly onlyMatter: FactorSet;
  readonly onlyCase: FactorSet;
}

/** Compares the factors of a matter with those of a case. */
export const likenessOf = (matter: FactorSet, theirs: FactorSet): Likeness => ({
  shared: matter & theirs,
  onlyMatter: matter & ~theirs,
  onlyCase: theirs & ~matter,
});

/** HYPO's order: one case is more on point than another where it shares all that the other shares, and more. */
export const isMoreOnPoint = (a: FactorSet, b: FactorSet): boolean => a !== b && includes(a, b);

/**
 * The items than which none is more on point. From the greatest set down, none is held by one that comes after it: each
 * need only be held against those that lead so far, and what many cases share only once.
 */
export const mostOnPoint = <T>(items: readonly T[], shared: (item: T) => FactorSet): readonly T[] => {
  const leading = new Set<FactorSet>();
  for (const set of [...new Set(items.map(shared))].sort((a, b) => (a > b ? -1 : 1))) {
    if (![...leading].some((other) => includes(other, set))) leading.add(set);
  }
  return items.filter((item) => leading.has(shared(item)));
};

/** The other side of an argument. */
export const opponent = (side: Side): Side => (side === 'project' ? 'authority' : 'project');

/** Which of the two has a factor that sets them apart. */
export type Holder = 'matter' | 'case';

/**
 * In whose favour a distinction cuts. A factor that only the matter has serves its own side; one that only the case had
 * is missed by its side, and so serves the other.
 */
export const cutsFor = (factorSide: Side, heldBy: Holder): Side =>
  heldBy === 'matter' ? factorSide : opponent(factorSide);
