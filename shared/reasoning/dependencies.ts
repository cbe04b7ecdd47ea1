import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { lazily, once } from './lazily';
import { conditionOf, factorsOf, limbRules } from './names';

/** Stands beside the fact keys for the day of the law. */
export const asOfKey = 'asOf';

type Keys = ReadonlySet<string>;

/** What parts of a pack read, through everything that they name: the index by which only what changed is read again. */
export interface Dependencies {
  /** The facts that a condition reads, and `asOf` where it reads the day. */
  readonly condition: (condition: Condition) => Keys;
  readonly element: (id: string) => Keys;
  readonly duties: () => Keys;
  /** What decides the class of a limb, before its caps. */
  readonly classes: (limb: LimbId) => Keys;
  /** What decides the finding of a limb. */
  readonly limb: (limb: LimbId) => Keys;
}

/** All that several sets hold. */
export const union = (sets: readonly Keys[]): Keys => new Set(sets.flatMap((set) => [...set]));

/** The conditions that a connective joins; none for a condition about one thing. */
const partsOf = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'unless' in condition ? [condition.unless] : [];
};

const create = (pack: Pack): Dependencies => {
  const condition = lazily((part: Condition): Keys => {
    if ('fact' in part) return new Set([part.fact]);
    if ('asOfOnOrAfter' in part) return new Set([asOfKey]);
    if ('element' in part) return element(part.element);
    if ('finding' in part) return classes(part.finding);
    return 'term' in part || 'factor' in part
      ? condition(conditionOf(pack, part))
      : union(partsOf(part).map(condition));
  });
  const element = lazily((id: string) => union(factorsOf(pack, id).map(({ when }) => condition(when))));
  const duties = once(() =>
    union(pack.duties.flatMap(({ applies, met, missing }) => [applies, met, missing].map(condition))),
  );
  const classes = lazily((id: LimbId) =>
    union([
      ...limbRules(pack, id).rules.map(({ when }) => condition(when)),
      ...(id === 'operational' ? [duties()] : []),
    ]),
  );
  const limb = lazily((id: LimbId) =>
    union([classes(id), ...limbRules(pack, id).caps.map(({ when }) => condition(when))]),
  );
  return { condition, element, duties, classes, limb };
};

const known = new WeakMap<Pack, Dependencies>();

/** The dependencies of a pack, read once. */
export const dependenciesOf = (pack: Pack): Dependencies => {
  const dependencies = known.get(pack) ?? create(pack);
  known.set(pack, dependencies);
  return dependencies;
};
