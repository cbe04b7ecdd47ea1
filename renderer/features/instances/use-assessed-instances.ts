import { useCallback, useMemo } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import type { Fact } from '../../../shared/model/fact';
import { factsOf, type Repeat, type Repeats } from '../../../shared/model/repeats';
import { assessmentOf } from '../../app/assessment/reasoner';
import { useWorked } from '../../app/assessment/use-worked';
import { today } from '../../app/format';
import { useFactRows, useRepeats } from '../../app/instances';
import { usePack } from '../../app/pack';
import { useRecord } from '../../app/records';

/** A site, flow or contract with its answers, and what is found on them; null while it is worked out. */
export interface AssessedInstance {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly assessment: Assessment | null;
}

const NONE: Repeats = [];

/** Every instance of a kind, each assessed with its own answers and with those that are given once. */
export function useAssessedInstances(matterId: string, { instances }: Repeat) {
  const pack = usePack();
  const { value: matter } = useRecord('matters', matterId);
  const asOf = matter?.value.asOf ?? today();
  const repeats = useRepeats(matterId) ?? NONE;
  const { value: rows } = useFactRows(matterId);
  const answered = useMemo(
    () =>
      instances.map(({ id, name }) => ({
        id,
        name,
        facts: factsOf(rows ?? [], repeats, id).map(({ fact }) => fact),
      })),
    [instances, rows, repeats],
  );
  const work = useCallback(
    () =>
      Promise.all(answered.map(async ({ id, facts }) => ({ id, assessment: await assessmentOf(pack, facts, asOf) }))),
    [pack, answered, asOf],
  );
  const { result } = useWorked(work);
  const all: readonly AssessedInstance[] = answered.map((one) => ({
    ...one,
    assessment: result?.find(({ id }) => id === one.id)?.assessment ?? null,
  }));
  return { all, asOf };
}
