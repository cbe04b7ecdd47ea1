import type { Side } from '../model/ladders';

/** What two situations have in common and what sets them apart, by factors. */
export interface Likeness {
  readonly shared: ReadonlySet<string>;
  /** Factors of the matter that the case lacks, and of the case that the matter lacks. */
  readonly onlyMatter: readonly string[];
  readonly onlyCase: readonly string[];
}

/** Compares the factors of a matter with those of a case. */
export const likenessOf = (matter: ReadonlySet<string>, theirs: ReadonlySet<string>): Likeness => ({
  shared: new Set([...matter].filter((id) => theirs.has(id))),
  onlyMatter: [...matter].filter((id) => !theirs.has(id)),
  onlyCase: [...theirs].filter((id) => !matter.has(id)),
});

const includes = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((id) => whole.has(id));

/** HYPO's order: one case is more on point than another where it shares all that the other shares, and more. */
export const isMoreOnPoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > b.size && includes(a, b);

/** Whether a case shares something that the other does not. */
export const sharesOther = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !includes(b, a);

/** The items than which none is more on point. */
export const mostOnPoint = <T>(items: readonly T[], shared: (item: T) => ReadonlySet<string>): readonly T[] =>
  items.filter((item) => !items.some((other) => isMoreOnPoint(shared(other), shared(item))));

/** The other side of an argument. */
export const opponent = (side: Side): Side => (side === 'project' ? 'authority' : 'project');

/**
 * In whose favour a distinction cuts. A factor that only the matter has serves its own side; one that only the case had
 * is missed by its side, and so serves the other.
 */
export const cutsFor = (factorSide: Side, heldBy: 'matter' | 'case'): Side =>
  heldBy === 'matter' ? factorSide : opponent(factorSide);
