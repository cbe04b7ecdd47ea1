import { useMemo, useRef } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import { useFacts, useMatterAssessment } from '../../app/assessment/use-assessment';
import { type ListedFact, useListedFacts } from '../../app/instances';
import { usePack } from '../../app/pack';
import { type Filter, filtered, type Question, relevantQuestions } from './questions';

export interface Checklist {
  readonly facts: readonly ListedFact[];
  readonly assessment: Assessment | null;
  readonly questions: readonly Question[];
}

/** The questions of a matter on its facts as they stand; null while they are read. */
export function useChecklist(matterId: string): Checklist | null {
  const pack = usePack();
  const listed = useListedFacts(matterId);
  const facts = useFacts(matterId);
  const { assessment, asOf } = useMatterAssessment(matterId);
  const unknowns = assessment?.unknowns;
  const questions = useMemo(
    () => (facts === null ? [] : relevantQuestions(pack, facts, asOf, unknowns ?? [])),
    [pack, facts, asOf, unknowns],
  );
  return listed === null ? null : { facts: listed, assessment, questions };
}

/** The questions of a filter. One that was in it stays until the filter changes: answering must not take it away. */
export function useFiltered(questions: readonly Question[], filter: Filter): readonly Question[] {
  const held = useRef({ filter, keys: new Set<string>() });
  return useMemo(() => {
    if (held.current.filter !== filter) held.current = { filter, keys: new Set() };
    const shown = filtered(questions, filter, held.current.keys);
    held.current.keys = new Set(shown.map(({ asked }) => asked.key));
    return shown;
  }, [questions, filter]);
}
