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

/** A plain loop: with a thousand cases, every one is held against every other. */
const includes = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean => {
  for (const id of part) if (!whole.has(id)) return false;
  return true;
};

/** HYPO's order: one case is more on point than another where it shares all that the other shares, and more. */
export const isMoreOnPoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > b.size && includes(a, b);

/** Whether a case shares something that the other does not. */
export const sharesOther = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !includes(b, a);

const nameOf = (set: ReadonlySet<string>): string => [...set].sort().join(' ');

/** The items than which none is more on point. Many cases share the same: each set is held against the others once. */
export const mostOnPoint = <T>(items: readonly T[], shared: (item: T) => ReadonlySet<string>): readonly T[] => {
  const named = items.map((item) => ({ item, name: nameOf(shared(item)) }));
  const sets = new Map(named.map(({ item, name }) => [name, shared(item)]));
  const all = [...sets.values()];
  const top = new Set(
    [...sets].filter(([, set]) => !all.some((other) => isMoreOnPoint(other, set))).map(([name]) => name),
  );
  return named.filter(({ name }) => top.has(name)).map(({ item }) => item);
};

/** The other side of an argument. */
export const opponent = (side: Side): Side => (side === 'project' ? 'authority' : 'project');

/**
 * In whose favour a distinction cuts. A factor that only the matter has serves its own side; one that only the case had
 * is missed by its side, and so serves the other.
 */
export const cutsFor = (factorSide: Side, heldBy: 'matter' | 'case'): Side =>
  heldBy === 'matter' ? factorSide : opponent(factorSide);
