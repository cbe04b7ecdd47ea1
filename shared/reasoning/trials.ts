import type { FactValue } from '../model/fact';
import { type LimbId, limbIds } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack, PackFact } from '../packs/schema';
import type { Program } from './program';
import { FALSE } from './truth';

/** The rungs of every limb, in the order of `limbIds`. */
export type Rungs = readonly number[];

/** The finding of each limb as the facts stand. */
export const rungsOf = (program: Program): Rungs =>
  limbIds.map((limb) => 31 - Math.clz32(program.limb(limb).rungs()));

const visitConditions = (value: unknown, use: (condition: Condition) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('fact' in value && typeof value.fact === 'string') use(value as Condition);
  for (const child of Object.values(value)) visitConditions(child, use);
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Values on both sides of every line that a rule of the pack draws through the fact. */
const valuesAt = (test: Condition, fact: PackFact): readonly FactValue[] => {
  if ('atLeast' in test) return [test.atLeast, Math.max(0, test.atLeast - 1)];
  if ('below' in test) return [test.below, Math.max(0, test.below - 1)];
  if ('onOrAfter' in test) return test.onOrAfter > '1990' ? [test.onOrAfter, dayBefore(test.onOrAfter)] : [];
  if ('before' in test) return [test.before, dayBefore(test.before)];
  if ('in' in test) return fact.type === 'code' ? test.in : [];
  return 'is' in test && fact.type === 'code' ? [test.is] : [];
};

const candidates = new WeakMap<Pack, ReadonlyMap<string, readonly FactValue[]>>();

const collect = (pack: Pack): ReadonlyMap<string, readonly FactValue[]> => {
  const facts = new Map(pack.facts.facts.map((fact) => [fact.key, fact]));
  const values = new Map<string, Set<FactValue>>();
  for (const fact of pack.facts.facts) {
    const options = fact.options?.map((option) => option.value) ?? [];
    values.set(fact.key, new Set<FactValue>(fact.type === 'boolean' ? [true, false] : options));
  }
  const rules = [pack.terms, pack.factors, pack.limbs, pack.duties];
  visitConditions(rules, (test) => {
    const fact = 'fact' in test ? facts.get(test.fact) : undefined;
    if (fact === undefined) return;
    for (const value of valuesAt(test, fact)) values.get(fact.key)?.add(value);
  });
  return new Map([...values].map(([key, set]) => [key, [...set]]));
};

/** The answers to a fact that could make a difference to the pack, in a fixed order. */
export const candidateValues = (pack: Pack, key: string): readonly FactValue[] => {
  const known = candidates.get(pack) ?? collect(pack);
  candidates.set(pack, known);
  return known.get(key) ?? [];
};

/** What came of changing one fact. */
export interface Trial {
  readonly key: string;
  readonly to: FactValue;
  readonly rungs: Rungs;
}

/** Whether a question matters to the matter as its facts stand; an open condition counts as relevant. */
export const isRelevant = (program: Program, fact: PackFact): boolean =>
  fact.relevantWhen === undefined || program.read(fact.relevantWhen) !== FALSE;

/**
 * Tries every candidate answer of the facts named, one at a time, and puts each fact back.
 * `current` tells what the program holds for a fact.
 */
export const tryEach = (
  pack: Pack,
  program: Program,
  keys: readonly string[],
  current: (key: string) => { readonly value: FactValue; readonly alternative: FactValue } | undefined,
): readonly Trial[] => {
  const trials: Trial[] = [];
  for (const key of keys) {
    const before = current(key);
    for (const to of candidateValues(pack, key)) {
      if (to === before?.value && before.value === before.alternative) continue;
      program.set(key, to);
      trials.push({ key, to, rungs: rungsOf(program) });
    }
    program.set(key, before?.value, before?.alternative);
  }
  return trials;
};

/** The limbs whose rung differs, with how far it moved; negative towards the authority's end. */
export const moved = (before: Rungs, after: Rungs): readonly { readonly limb: LimbId; readonly by: number }[] =>
  limbIds.flatMap((limb, index) => {
    const by = (after[index] ?? 0) - (before[index] ?? 0);
    return by === 0 ? [] : [{ limb, by }];
  });
