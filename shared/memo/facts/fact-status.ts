import type { Fact } from '../../model/fact';
import type { FactStatus } from '../../model/ladders';
import type { MemoContext } from '../context';

/** A fact without a value is unknown, whatever its status says. */
export const isKnown = (fact: Fact | undefined): fact is Fact & { readonly value: NonNullable<Fact['value']> } =>
  fact !== undefined && fact.value !== null && fact.status !== 'unknown';

/** How well a fact is known. */
export const statusOf = (key: string, context: MemoContext): FactStatus => {
  const fact = context.facts.get(key);
  return isKnown(fact) ? fact.status : 'unknown';
};

/** The facts of the matter that are known and have one of these statuses, in the order of the pack. */
export const factsOfStatus = (context: MemoContext, status: FactStatus): readonly string[] =>
  [...context.packFacts.keys()].filter((key) => context.facts.has(key) && statusOf(key, context) === status);

/** The facts that would matter and are missing, most telling first. */
export const missingFacts = (context: MemoContext): readonly string[] =>
  [...context.assessment.unknowns].sort((a, b) => a.rank - b.rank).map((unknown) => unknown.key);
