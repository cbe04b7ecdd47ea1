import type { FactValue } from '../model/fact';
import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import type { Distances, Domain } from './distances';
import { packFact } from './names';
import type { Program } from './program';
import { isRelevant, type Rungs, rungsOf } from './trials';
import { TRUE } from './truth';

/** One fact answered otherwise. */
export interface Change {
  readonly key: string;
  readonly to: FactValue;
}

/** Several facts answered otherwise at once, and the findings of every limb then. */
export interface Combination {
  readonly changes: readonly Change[];
  readonly rungs: Rungs;
}

/** What to look for. */
export interface Search {
  readonly pack: Pack;
  readonly program: Program;
  readonly distances: Distances;
  readonly limb: LimbId;
  /**
   * The answers to try, fact by fact, in the order in which sets are found. Where some turn the finding by themselves, all
   * seems near and little is left out: better without them.
   */
  readonly domain: Domain;
  /** Puts a fact of the program back to where it stands. */
  readonly restore: (key: string) => void;
  /** The rungs at which the finding counts as turned; a set with a part that turns it already is not a smallest one. */
  readonly turning: number;
  /** The rungs that are looked for, among those. */
  readonly wanted: number;
  /** How many facts are changed at once. */
  readonly size: number;
  /** Where the search stops. */
  readonly most: number;
}

const properParts = <T>(items: readonly T[]): readonly (readonly T[])[] => {
  const parts: (readonly T[])[] = [];
  for (let mask = 1; mask < (1 << items.length) - 1; mask += 1) {
    parts.push(items.filter((_, index) => (mask >> index) & 1));
  }
  return parts;
};

/** The finding of the limb, as a bit, with some facts answered otherwise; puts them back. */
const rungWith = ({ program, limb, restore }: Search, changes: readonly Change[]): number => {
  for (const { key, to } of changes) program.set(key, to);
  const rung = program.limb(limb).rungs();
  for (const { key } of changes) restore(key);
  return rung;
};

/** What the pack knows cannot hold together, and does not as the facts stand: no change may bring it about. */
const ruledOut = ({ pack, program }: Search): readonly Condition[] =>
  pack.contradictions.never.map(({ when }) => when).filter((when) => program.read(when) !== TRUE);

/** Whether every question whose answer changes is one that would be asked, and no answer rules out another. */
const arePertinent = ({ pack, program }: Search, changes: readonly Change[], never: readonly Condition[]): boolean =>
  changes.every(({ key }) => isRelevant(program, packFact(pack, key))) &&
  never.every((when) => program.read(when) !== TRUE);

/** The finding of the limb with only some of the changes made that are made now. */
const rungOfPart = (search: Search, changes: readonly Change[], part: readonly Change[]): number => {
  for (const { key } of changes) search.restore(key);
  const rung = rungWith(search, part);
  for (const { key, to } of changes) search.program.set(key, to);
  return rung;
};

const isSmallest = (search: Search, changes: readonly Change[]): boolean =>
  properParts(changes).every((part) => (rungOfPart(search, changes, part) & search.turning) === 0);

/**
 * The sets of `size` changes, two or more, that bring a limb to a wanted finding and of which no part turns it.
 * Complete up to the stop: a branch is left only where the distances prove that it leads nowhere. Leaves the program as
 * it was.
 */
export const combinationsOf = (search: Search): readonly Combination[] => {
  const { program, distances, limb, domain, restore, turning, wanted, size, most } = search;
  const facts = [...domain];
  const { rungs } = program.limb(limb);
  const found: Combination[] = [];
  const never = ruledOut(search);
  distances.within(domain);

  const visit = (changes: readonly Change[], next: number, left: number): void => {
    const rung = rungs();
    if (left > 0) {
      if ((rung & turning) === 0) explore(changes, next, left);
    } else if ((rung & wanted) !== 0 && isSmallest(search, changes) && arePertinent(search, changes, never)) {
      found.push({ changes, rungs: rungsOf(program) });
    }
  };
  const tryFact = (changes: readonly Change[], index: number, left: number): void => {
    const [key, values] = facts[index] ?? ['', []];
    for (const to of values) {
      program.set(key, to);
      // The last change is only tried, never measured from.
      if (left > 1) distances.touch(key, false);
      visit([...changes, { key, to }], index + 1, left - 1);
    }
    restore(key);
    if (left > 1) distances.touch(key, false);
  };
  const explore = (changes: readonly Change[], from: number, left: number): void => {
    const isNear = () => distances.toFinding(limb, wanted) <= left;
    let index = from;
    while (index < facts.length && found.length < most && ((left === 1 && index > from) || isNear())) {
      tryFact(changes, index, left);
      index += 1;
    }
    if (left > 1) for (const [key] of facts.slice(from, index)) distances.touch(key, true);
  };
  explore([], 0, size);
  return found;
};
