import { useMemo } from 'react';
import type { MemoInput } from '../../../shared/memo/context';
import { citesOfLawyer, composeOutline } from '../../../shared/memo/editing/compose';
import { regenerate } from '../../../shared/memo/editing/regenerate';
import { comparisonDay } from '../../../shared/memo/issue/comparison-day';
import { basisOf, type IssuedBasis, type IssuedMemo } from '../../../shared/memo/issue/issued-memo';
import type { MemoOutline } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import { useAssessment, useComparedDates } from '../../app/assessment/use-assessment';
import { today } from '../../app/format';
import type { WorkingMemo } from './use-memo';

/** The memo as it would be issued now, to be held against one that was. */
export interface AsIssued {
  readonly memo: MemoOutline;
  readonly basis: IssuedBasis;
  readonly input: MemoInput;
}

/**
 * Makes the memo as a final on the day on which the issued one is to be compared, whatever is shown above; null while it
 * is worked out.
 */
export function useAsIssued(issued: IssuedMemo, { kept, input }: WorkingMemo): AsIssued | null {
  const { facts, asOf: ownDay } = input.matter;
  const now = today();
  const { result: since } = useComparedDates(facts, issued.basis.asOf, now);
  const day = since === null ? null : comparisonDay(issued.basis.asOf, { ownDay, today: now }, since);
  const { assessment } = useAssessment(day === null ? null : facts, day ?? now);
  return useMemo(() => {
    if (assessment === null || assessment.asOf !== day) return null;
    const final = { ...input, assessment, final: true, alsoCited: citesOfLawyer(kept) };
    const memo = composeOutline(regenerate(kept, outlineMemo(final)));
    return { memo, basis: basisOf(input.matter, assessment), input: final };
  }, [assessment, day, input, kept]);
}
