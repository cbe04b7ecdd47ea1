import type { FactValue } from '../../model/fact';
import { conditionOf, factorsOf, limbRules } from '../../reasoning/names';
import { dayBefore, everyValue } from '../../reasoning/values';
import type { Condition } from '../condition';
import type { Pack } from '../schema';

/** For each fact that matters, the answers that are still allowed. The as-of day is kept under the key `asOf`. */
export type Witness = ReadonlyMap<string, readonly FactValue[]>;

/** Enough ways to try for any rule that a person can read; a bound on the search, not on the pack. */
const mostWitnesses = 3_000;

const collectDays = (value: unknown, days: Set<string>): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return days;
  if ('asOfOnOrAfter' in value && typeof value.asOfOnOrAfter === 'string') {
    days.add(value.asOfOnOrAfter).add(dayBefore(value.asOfOnOrAfter));
  }
  for (const child of Object.values(value)) collectDays(child, days);
  return days;
};

const daysByPack = new WeakMap<Pack, readonly string[]>();

/** The days on both sides of every line that a rule draws through time. */
const asOfDays = (pack: Pack): readonly string[] => {
  const days = daysByPack.get(pack) ?? [...collectDays(pack, new Set())];
  daysByPack.set(pack, days);
  return days;
};

const holds = (test: Extract<Condition, { fact: string }>, value: FactValue): boolean => {
  if ('is' in test) return value === test.is;
  if ('in' in test) return test.in.includes(String(value));
  if ('atLeast' in test) return Number(value) >= test.atLeast;
  if ('below' in test) return Number(value) < test.below;
  return 'onOrAfter' in test ? String(value) >= test.onOrAfter : String(value) < test.before;
};

const narrow = (witness: Witness, key: string, allowed: readonly FactValue[]): readonly Witness[] => {
  const left = (witness.get(key) ?? allowed).filter((value) => allowed.includes(value));
  return left.length === 0 ? [] : [new Map([...witness, [key, left]])];
};

const leaf = (pack: Pack, condition: Condition, wanted: boolean, witness: Witness): readonly Witness[] => {
  if ('asOfOnOrAfter' in condition) {
    return narrow(
      witness,
      'asOf',
      asOfDays(pack).filter((day) => day >= condition.asOfOnOrAfter === wanted),
    );
  }
  if (!('fact' in condition)) return [];
  const values = everyValue(pack, condition.fact);
  return narrow(
    witness,
    condition.fact,
    values.filter((value) => holds(condition, value) === wanted),
  );
};

const chain = (
  pack: Pack,
  parts: readonly Condition[],
  wanted: boolean,
  from: readonly Witness[],
): readonly Witness[] =>
  parts.reduce<readonly Witness[]>(
    (witnesses, part) =>
      witnesses.flatMap((witness) => witnessesFrom(pack, part, wanted, witness)).slice(0, mostWitnesses),
    from,
  );

const fork = (pack: Pack, parts: readonly Condition[], wanted: boolean, witness: Witness): readonly Witness[] =>
  parts.flatMap((part) => witnessesFrom(pack, part, wanted, witness)).slice(0, mostWitnesses);

const elementWitnesses = (pack: Pack, id: string, wanted: boolean, witness: Witness): readonly Witness[] => {
  const side = wanted ? 'authority' : 'project';
  const carrying = factorsOf(pack, id).filter((factor) => factor.side === side && factor.weight !== 'weak');
  return fork(
    pack,
    carrying.map(({ when }) => when),
    true,
    witness,
  );
};

const witnessesFrom = (pack: Pack, condition: Condition, wanted: boolean, witness: Witness): readonly Witness[] => {
  if ('unless' in condition) return wanted ? [witness] : witnessesFrom(pack, condition.unless, true, witness);
  if ('not' in condition) return witnessesFrom(pack, condition.not, !wanted, witness);
  if ('all' in condition) {
    return wanted ? chain(pack, condition.all, true, [witness]) : fork(pack, condition.all, false, witness);
  }
  if ('any' in condition) {
    return wanted ? fork(pack, condition.any, true, witness) : chain(pack, condition.any, false, [witness]);
  }
  if ('term' in condition || 'factor' in condition) {
    return witnessesFrom(pack, conditionOf(pack, condition), wanted, witness);
  }
  if ('element' in condition) return elementWitnesses(pack, condition.element, wanted === condition.is, witness);
  if ('finding' in condition) {
    const giving = limbRules(pack, condition.finding).rules.filter(
      ({ finding }) => condition.in.includes(finding) === wanted,
    );
    return fork(
      pack,
      giving.map(({ when }) => when),
      true,
      witness,
    );
  }
  return leaf(pack, condition, wanted, witness);
};

/** Sets of answers that could make a condition true; a rule that has none can never fire. */
export const witnessesOf = (pack: Pack, condition: Condition): readonly Witness[] =>
  witnessesFrom(pack, condition, true, new Map());
