import { useCallback } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import type { ComparedDates } from '../../../shared/reasoning/date-comparison';
import { today } from '../format';
import { type ListedFact, useListedFacts } from '../instances';
import { usePack } from '../pack';
import { useRecord } from '../records';
import { assessmentOf, comparisonOf } from './reasoner';
import { useWorked, type Worked } from './use-worked';

/** The latest assessment; while a newer one is made, the one before stays. */
export interface Assessed extends Omit<Worked<Assessment>, 'result'> {
  readonly assessment: Assessment | null;
}

/** Applies the law to facts as they change. Null facts: not loaded yet. */
export function useAssessment(facts: readonly Fact[] | null, asOf: IsoDate): Assessed {
  const pack = usePack();
  const work = useCallback(() => (facts === null ? null : assessmentOf(pack, facts, asOf)), [pack, facts, asOf]);
  const { result: assessment, ...rest } = useWorked(work);
  return { ...rest, assessment };
}

/** What changed in the law between two days, and what it did to these facts. */
export function useComparedDates(facts: readonly Fact[], from: IsoDate, to: IsoDate): Worked<ComparedDates> {
  const pack = usePack();
  return useWorked(useCallback(() => comparisonOf(pack, facts, from, to), [pack, facts, from, to]));
}

type Listed = readonly ListedFact[];
const lists = new WeakMap<Listed, readonly Fact[]>();

function plain(listed: Listed): readonly Fact[] {
  const facts = lists.get(listed) ?? listed.map(({ fact }) => fact);
  lists.set(listed, facts);
  return facts;
}

/**
 * The facts of a matter as a plain list, as the assessment takes them or as an instance has them: the same list for all
 * who ask, until a fact changes.
 */
export function useFacts(matterId: string): readonly Fact[] | null {
  const listed = useListedFacts(matterId);
  return listed === null ? null : plain(listed);
}

/** The live assessment of a matter, as of its own day or of today. */
export function useMatterAssessment(matterId: string): Assessed & { readonly asOf: IsoDate } {
  const { value: matter } = useRecord('matters', matterId);
  const asOf = matter?.value.asOf ?? today();
  const facts = useFacts(matterId);
  return { ...useAssessment(matter === null ? null : facts, asOf), asOf };
}
