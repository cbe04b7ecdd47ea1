import type { FactValue } from '../model/fact';
import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Algebra, Read, World } from './algebra';

/** What a condition may refer to by name. */
export interface Names {
  readonly slot: (key: string) => number;
  readonly term: (id: string) => Read;
  readonly factor: (id: string) => Read;
  readonly element: (id: string) => Read;
  readonly finding: (limb: LimbId) => {
    readonly possible: () => number;
    readonly bits: (findings: readonly string[]) => number;
  };
}

type FactTest = Extract<Condition, { fact: string }>;

export const testOf = (test: FactTest): ((value: FactValue) => boolean) => {
  if ('is' in test) return (value) => value === test.is;
  if ('in' in test) {
    const wanted = new Set<FactValue>(test.in);
    return (value) => wanted.has(value);
  }
  if ('atLeast' in test) return (value) => typeof value === 'number' && value >= test.atLeast;
  if ('below' in test) return (value) => typeof value === 'number' && value < test.below;
  // ISO days compare as strings.
  if ('onOrAfter' in test) return (value) => typeof value === 'string' && value >= test.onOrAfter;
  return (value) => typeof value === 'string' && value < test.before;
};

type Connective = Extract<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { unless: unknown }>;

const isConnective = (condition: Condition): condition is Connective =>
  'all' in condition || 'any' in condition || 'not' in condition || 'unless' in condition;

const compileConnective = (algebra: Algebra, condition: Connective, compile: (part: Condition) => Read): Read => {
  if ('all' in condition) return algebra.all(condition.all.map(compile));
  if ('any' in condition) return algebra.any(condition.any.map(compile));
  return 'not' in condition ? algebra.not(compile(condition.not)) : algebra.unless(compile(condition.unless));
};

const compileLeaf = (algebra: Algebra, world: World, names: Names, condition: Exclude<Condition, Connective>): Read => {
  if ('fact' in condition) return algebra.fact(world, names.slot(condition.fact), testOf(condition));
  if ('asOfOnOrAfter' in condition) return algebra.constant(() => world.asOf >= condition.asOfOnOrAfter);
  if ('term' in condition) return names.term(condition.term);
  if ('factor' in condition) return names.factor(condition.factor);
  if ('element' in condition) {
    const truth = names.element(condition.element);
    return condition.is ? truth : algebra.not(truth);
  }
  const { possible, bits } = names.finding(condition.finding);
  return algebra.findingIn(possible, bits(condition.in));
};

/** Compiles conditions to closures over the slots of one world, in one algebra. */
export const compileWith = (algebra: Algebra, world: World, names: Names): ((condition: Condition) => Read) => {
  const compile = (condition: Condition): Read =>
    isConnective(condition)
      ? compileConnective(algebra, condition, compile)
      : compileLeaf(algebra, world, names, condition);
  return compile;
};
