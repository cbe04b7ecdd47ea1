import { useRef } from 'react';
import { useQuery } from '../../app/query';
import { kinds } from './actions';
import { type AuditPart, readAudit, type Wanted } from './read-audit';

/** Pages that are read at once before the reader is asked whether to go on. */
const MOST_PAGES = 20;

/** The newest entries, kept up to date; while more are read, those that are there stay. */
export function useAudit({ matterId, kind }: Wanted, count: number) {
  const ask = () => {
    let pages = 1;
    const goOn = () => {
      pages += 1;
      return pages <= MOST_PAGES;
    };
    return readAudit({ wanted: { matterId, kind }, count, goOn });
  };
  const whose = `audit/${matterId ?? ''}/${kind ?? ''}`;
  const live = useQuery(`${whose}/${count}`, ask, { tables: kinds, matterId });
  const before = useRef<{ readonly whose: string; readonly part: AuditPart } | null>(null);
  if (live.value !== null) before.current = { whose, part: live.value };
  const kept = before.current?.whose === whose ? before.current.part : null;
  return { part: live.value ?? kept, error: live.error, reload: live.reload };
}
