import type { Evidence } from '../../model/evidence';
import type { FactStatus } from '../../model/ladders';
import type { MemoContext } from '../context';
import { missingFacts, statusOf } from './fact-status';

/** Whether the profile of the memo tells facts of this status. */
export const tellsStatus = (status: FactStatus, { rules }: MemoContext): boolean => rules.statuses.includes(status);

/** Whether the memo tells this fact, known or missing. */
export const isTold = (key: string, context: MemoContext): boolean => tellsStatus(statusOf(key, context), context);

/** The facts of a group that the memo tells: those that are known, and those missing that matter. */
export const toldInGroup = (group: string, context: MemoContext): readonly string[] => {
  const missing = new Set(missingFacts(context));
  return context.pack.facts.facts
    .filter((fact) => fact.group === group && isTold(fact.key, context))
    .map((fact) => fact.key)
    .filter((key) => statusOf(key, context) !== 'unknown' || missing.has(key));
};

/** The evidence that the memo lists: all of it where all facts are told, otherwise what the told facts refer to. */
export const evidenceShown = (context: MemoContext): readonly Evidence[] => {
  const { evidence, facts } = context.matter;
  if (tellsStatus('unknown', context)) return evidence;
  const cited = new Set(
    facts.filter(({ key }) => isTold(key, context)).flatMap((fact) => fact.evidence.map((reference) => reference.id)),
  );
  return evidence.filter(({ id }) => cited.has(id));
};
