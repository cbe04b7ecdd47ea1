import type { FactValue } from '../model/fact';
import type { Condition } from '../packs/condition';
import type { Pack, PackFact } from '../packs/schema';

const visitConditions = (value: unknown, use: (condition: Condition) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('fact' in value && typeof value.fact === 'string') use(value as Condition);
  for (const child of Object.values(value)) visitConditions(child, use);
};

/** The calendar day before another. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Values on both sides of every line that a rule of the pack draws through the fact. */
const valuesAt = (test: Condition, fact: PackFact): readonly FactValue[] => {
  if ('atLeast' in test) return [test.atLeast, Math.max(0, test.atLeast - 1)];
  if ('below' in test) return [test.below, Math.max(0, test.below - 1)];
  if ('onOrAfter' in test) return test.onOrAfter > '1990' ? [test.onOrAfter, dayBefore(test.onOrAfter)] : [];
  if ('before' in test) return [test.before, dayBefore(test.before)];
  if ('in' in test) return fact.type === 'code' ? test.in : [];
  return 'is' in test && fact.type === 'code' ? [test.is] : [];
};

type Values = ReadonlyMap<string, readonly FactValue[]>;

const collect = (pack: Pack, rules: unknown): Values => {
  const facts = new Map(pack.facts.facts.map((fact) => [fact.key, fact]));
  const values = new Map<string, Set<FactValue>>();
  for (const fact of pack.facts.facts) {
    const options = fact.options?.map((option) => option.value) ?? [];
    values.set(fact.key, new Set<FactValue>(fact.type === 'boolean' ? [true, false] : options));
  }
  visitConditions(rules, (test) => {
    const fact = 'fact' in test ? facts.get(test.fact) : undefined;
    if (fact === undefined) return;
    for (const value of valuesAt(test, fact)) values.get(fact.key)?.add(value);
  });
  return new Map([...values].map(([key, set]) => [key, [...set]]));
};

/** Remembers the values of a pack, which never changes once it is loaded. */
const perPack = (rulesOf: (pack: Pack) => unknown): ((pack: Pack, key: string) => readonly FactValue[]) => {
  const collected = new WeakMap<Pack, Values>();
  return (pack, key) => {
    const values = collected.get(pack) ?? collect(pack, rulesOf(pack));
    collected.set(pack, values);
    return values.get(key) ?? [];
  };
};

/** The answers to a fact that could make a difference to a finding, in a fixed order. */
export const candidateValues = perPack(({ terms, factors, limbs, duties }) => [terms, factors, limbs, duties]);

/** The answers to a fact that could make a difference to anything in the pack. */
export const everyValue = perPack((pack) => pack);
