import type { FactValue } from '../model/fact';
import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { testOf } from './compile';
import { lazily } from './lazily';
import { conditionOf, factorsOf, limbRules } from './names';

/** Stands beside the fact keys for the day of the law. */
export const asOfKey = 'asOf';

type Keys = ReadonlySet<string>;
type Leaf = Extract<Condition, { fact: string } | { asOfOnOrAfter: string }>;
type Leaves = ReadonlySet<Leaf>;

/** What parts of a pack read, through everything that they name: the index by which only what changed is read again. */
export interface Dependencies {
  /** The facts that a condition reads, and `asOf` where it reads the day. */
  readonly condition: (condition: Condition) => Keys;
  readonly element: (id: string) => Keys;
  /** What decides the class of a limb, before its caps. */
  readonly classes: (limb: LimbId) => Keys;
  /** What decides the finding of a limb. */
  readonly limb: (limb: LimbId) => Keys;
  /** Of several answers to a fact, one for each way in which they can affect a limb: the first of those that are alike. */
  readonly distinct: (limb: LimbId, key: string, values: readonly FactValue[]) => readonly FactValue[];
}

const union = <T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => new Set(sets.flatMap((set) => [...set]));

/** The conditions that a connective joins; none for a condition about one thing. */
const partsOf = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'unless' in condition ? [condition.unless] : [];
};

/** The tests of single facts and of the day that lie under conditions, elements and limbs. */
const leavesOf = (pack: Pack) => {
  const condition = lazily((part: Condition): Leaves => {
    if ('fact' in part || 'asOfOnOrAfter' in part) return new Set([part]);
    if ('element' in part) return element(part.element);
    if ('finding' in part) return classes(part.finding);
    return 'term' in part || 'factor' in part
      ? condition(conditionOf(pack, part))
      : union(partsOf(part).map(condition));
  });
  const element = lazily((id: string) => union(factorsOf(pack, id).map(({ when }) => condition(when))));
  const duties = () => pack.duties.flatMap(({ applies, met, missing }) => [applies, met, missing].map(condition));
  const classes = lazily((id: LimbId) =>
    union([...limbRules(pack, id).rules.map(({ when }) => condition(when)), ...(id === 'operational' ? duties() : [])]),
  );
  const limb = lazily((id: LimbId) =>
    union([classes(id), ...limbRules(pack, id).caps.map(({ when }) => condition(when))]),
  );
  return { condition, element, classes, limb };
};

const keysOf = (leaves: Leaves): Keys => new Set([...leaves].map((leaf) => ('fact' in leaf ? leaf.fact : asOfKey)));

const create = (pack: Pack): Dependencies => {
  const leaves = leavesOf(pack);
  const tests = lazily((limb: LimbId) =>
    lazily((key: string) =>
      [...leaves.limb(limb)].flatMap((leaf) => ('fact' in leaf && leaf.fact === key ? [testOf(leaf)] : [])),
    ),
  );
  return {
    condition: lazily((part: Condition) => keysOf(leaves.condition(part))),
    element: lazily((id: string) => keysOf(leaves.element(id))),
    classes: lazily((limb: LimbId) => keysOf(leaves.classes(limb))),
    limb: lazily((limb: LimbId) => keysOf(leaves.limb(limb))),
    distinct: (limb, key, values) => {
      const bySignature = new Map<string, FactValue>();
      for (const value of [...values].reverse()) {
        const signature = tests(limb)(key).map((test) => (test(value) ? 1 : 0));
        bySignature.set(signature.join(''), value);
      }
      const chosen = new Set(bySignature.values());
      return values.filter((value) => chosen.has(value));
    },
  };
};

const known = new WeakMap<Pack, Dependencies>();

/** The dependencies of a pack, read once. */
export const dependenciesOf = (pack: Pack): Dependencies => {
  const dependencies = known.get(pack) ?? create(pack);
  known.set(pack, dependencies);
  return dependencies;
};
