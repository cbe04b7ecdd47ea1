import { useMemo } from 'react';
import type { Evidence } from '../../shared/model/evidence';
import { useRecords } from './records';

/** The evidence of a matter as memos and reasoning know it, by the reference that facts name it by. */
export function useEvidence(matterId: string): readonly Evidence[] | null {
  const { value } = useRecords('evidence', matterId);
  return useMemo(
    () =>
      value?.map(({ value: { reference, title, kind, sourceDate, sha256 } }) => {
        const dated = sourceDate === undefined ? {} : { sourceDate };
        const hashed = sha256 === undefined ? {} : { sha256 };
        return { id: reference, title, kind, ...dated, ...hashed };
      }) ?? null,
    [value],
  );
}
