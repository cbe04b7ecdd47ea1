import type { LimbId } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Authority, Factor, LimbRules, Pack, PackFact } from '../packs/schema';

const find = <T>(kind: string, id: string, items: readonly T[], has: (item: T) => boolean): T => {
  const item = items.find(has);
  if (item === undefined) throw new Error(`The pack has no ${kind} "${id}"`);
  return item;
};

/** The rules of a limb. A checked pack has every limb. */
export const limbRules = (pack: Pack, limb: LimbId): LimbRules =>
  find('limb', limb, pack.limbs, (candidate) => candidate.limb === limb);

/** Whether a pack holds law on a limb at all; the operational limb may be read off its duties alone. */
export const holdsLawOn = (pack: Pack, limb: LimbId): boolean =>
  limbRules(pack, limb).rules.length > 0 || (limb === 'operational' && pack.duties.length > 0);

/** What a condition that refers by name stands for. */
export const conditionOf = (
  pack: Pack,
  reference: Extract<Condition, { term: string } | { factor: string }>,
): Condition =>
  'term' in reference
    ? find('term', reference.term, pack.terms, (term) => term.id === reference.term).when
    : find('factor', reference.factor, pack.factors, (factor) => factor.id === reference.factor).when;

export const factorsOf = (pack: Pack, element: string): readonly Factor[] =>
  pack.factors.filter((factor) => factor.element === element);

const factorsById = new WeakMap<Pack, ReadonlyMap<string, Factor>>();

/** The factor of an id, if the pack has it. */
export const factorById = (pack: Pack, id: string): Factor | undefined => {
  const known = factorsById.get(pack) ?? new Map(pack.factors.map((factor) => [factor.id, factor]));
  factorsById.set(pack, known);
  return known.get(id);
};

export const packFact = (pack: Pack, key: string): PackFact =>
  find('fact', key, pack.facts.facts, (fact) => fact.key === key);

export const authorityById = (pack: Pack, id: string): Authority =>
  find('authority', id, pack.authorities, (authority) => authority.id === id);
