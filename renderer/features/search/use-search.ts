import { useCallback, useEffect, useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { SearchPageView } from '../../../shared/bridge/vault-search';
import { api } from '../../app/api';

/** Typing goes on for about this long between two letters. */
const PAUSE_MS = 120;
const LANE = 'search';

interface Search {
  /** What was found; null before anything was looked for. */
  readonly found: SearchPageView | null;
  readonly isBusy: boolean;
  readonly error: BridgeError | null;
  /** Loads the next page, where there is one. */
  readonly more: () => void;
}

/** Looks for a text in all matters; the newest question is the one that is answered. */
export function useSearch(query: string): Search {
  const [found, setFound] = useState<SearchPageView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const run = useRef(0);
  const look = useCallback(async (wanted: string, before: SearchPageView | null) => {
    run.current += 1;
    const mine = run.current;
    setBusy(true);
    const reply = await api.search.find({ query: wanted, lane: LANE, after: before?.next ?? null });
    // Null: the vault was asked something newer on this lane, and the answer to that is on its way.
    if (mine !== run.current || (reply.ok && reply.value === null)) return;
    setBusy(false);
    setError(reply.ok ? null : reply.error);
    if (!reply.ok || reply.value === null) return;
    setFound({ ...reply.value, rows: [...(before?.rows ?? []), ...reply.value.rows] });
  }, []);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      run.current += 1;
      setFound(null);
      setBusy(false);
      return;
    }
    const timer = setTimeout(() => void look(wanted, null), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, look]);
  const more = useCallback(() => {
    if (found !== null && found.next !== null && !isBusy) void look(query.trim(), found);
  }, [found, isBusy, look, query]);
  return { found, isBusy, error, more };
}
