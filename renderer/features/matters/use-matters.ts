import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { api } from '../../app/api';
import { listenToNews } from '../../app/news';

export type MatterOrder = 'recent' | 'title' | 'due';

interface Loaded {
  readonly rows: readonly ListedMatter[];
  /** Null at the end of the list. */
  readonly next: DesktopOutput<'matters.list'>['next'];
  readonly total: number;
}

export interface Matters {
  /** Null until the first page is there. */
  readonly loaded: Loaded | null;
  readonly error: BridgeError | null;
  /** Loads the next page, if there is one. */
  readonly more: () => void;
  readonly reload: () => void;
}

/** More than a window shows, and no more: somebody is waiting for it. */
const FIRST = 80;
const PAGE = 200;
/** Changes that come together are read together. */
const TOGETHER_MS = 150;

interface Reading {
  readonly order: MatterOrder;
  /** What is there already; null to begin at the beginning. */
  readonly from: Loaded | null;
  /** How many rows to read, at least. */
  readonly until: number;
  readonly isCurrent: () => boolean;
  readonly show: (loaded: Loaded) => void;
}

const readPage = (order: MatterOrder, from: Loaded | null) =>
  api.matters.list({ order, after: from?.next ?? null, limit: from === null ? FIRST : PAGE });

/** Reads on; shows what it has at the end, and on a long way whenever that is twice as much as was shown. */
async function readOn({ order, from, until, isCurrent, show }: Reading): Promise<BridgeError | null> {
  let [now, shown] = [from, from?.rows.length ?? Number.POSITIVE_INFINITY];
  for (;;) {
    const reply = await readPage(order, now);
    if (!isCurrent()) return null;
    if (!reply.ok) return reply.error;
    now = { ...reply.value, rows: [...(now?.rows ?? []), ...reply.value.rows] };
    const isDone = now.next === null || now.rows.length >= until;
    if (isDone || now.rows.length >= 2 * shown) {
      show(now);
      shown = now.rows.length;
    }
    if (isDone) return null;
  }
}

/** Matters in an order, page by page as far as they are looked at; `all` of them, where they are looked through. */
export function useMatters(order: MatterOrder, all: boolean): Matters {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const run = useRef({ number: 0, isBusy: false, rows: 0 });
  run.current.rows = loaded?.rows.length ?? 0;
  const load = useCallback(
    async (from: Loaded | null, until: number) => {
      const { current } = run;
      current.number += 1;
      current.isBusy = true;
      const mine = current.number;
      const isCurrent = () => mine === current.number;
      const refusal = await readOn({ order, from, until, isCurrent, show: setLoaded });
      if (!isCurrent()) return;
      current.isBusy = false;
      setError(refusal);
    },
    [order],
  );
  const reload = useCallback(() => void load(null, Math.max(run.current.rows, FIRST)), [load]);
  useEffect(() => {
    const { current } = run;
    reload();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToNews('changed', () => {
      clearTimeout(timer);
      timer = setTimeout(reload, TOGETHER_MS);
    });
    return () => {
      current.number += 1;
      clearTimeout(timer);
      stop();
    };
  }, [reload]);
  const more = useCallback(() => {
    if (loaded === null || loaded.next === null || run.current.isBusy) return;
    void load(loaded, all ? Number.POSITIVE_INFINITY : loaded.rows.length + PAGE);
  }, [load, loaded, all]);
  useEffect(() => {
    if (all) more();
  }, [all, more]);
  return { loaded, error, more, reload };
}
