import { useEffect, useState } from 'react';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { api } from '../api';

/** Whoever looks for more has the list and the search. */
const MOST = 8;
const PAUSE_MS = 120;

/** The matters whose title, client or number has what is typed; none while nothing is. */
export function useFoundMatters(query: string): readonly ListedMatter[] {
  const [found, setFound] = useState<readonly ListedMatter[]>([]);
  const text = query.trim();
  useEffect(() => {
    setFound([]);
    if (text === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void api.matters.list({ text, limit: MOST }).then((reply) => {
        if (current && reply.ok) setFound(reply.value.rows);
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}
