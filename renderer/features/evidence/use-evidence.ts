import { useMemo } from 'react';
import { useFactRows } from '../../app/instances';
import { useRecords } from '../../app/records';
import { type EvidenceRow, evidenceRows } from './rows';

/** The evidence of a matter with its files and the facts that rest on it; null while it is read. */
export function useEvidence(matterId: string) {
  const { value: records, error, reload } = useRecords('evidence', matterId);
  const { value: files } = useRecords('attachments', matterId);
  const { value: facts } = useFactRows(matterId);
  const rows = useMemo<readonly EvidenceRow[] | null>(
    () => (records === null || files === null || facts === null ? null : evidenceRows(records, files, facts)),
    [records, files, facts],
  );
  return { rows, error, reload };
}
