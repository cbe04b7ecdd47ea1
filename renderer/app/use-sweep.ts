import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../shared/bridge/vault-contract';
import { api } from './api';
import { type Found, type SweepPart, sweep } from './sweep';

const PAGE = 200;
/** How often a long walk says how far it has come. */
const TELL_MS = 200;

interface Walk<T> {
  readonly state: 'idle' | 'running' | 'stopped' | 'whole';
  /** Of the last walk that ended; while the first one is under way, what it has found so far. */
  readonly found: readonly Found<T>[];
  readonly seen: number;
  readonly total: number;
  readonly error: BridgeError | null;
}

export interface Sweep<T> extends Walk<T> {
  readonly run: () => void;
  readonly stop: () => void;
}

type Cursor = DesktopOutput<'matters.list'>['next'];

const IDLE = { state: 'idle', found: [], seen: 0, total: 0, error: null } as const;

/** A walk through all matters, begun by `run`: it tells how far it has come and can be stopped. */
export function useSweep<T>(look: (matter: ListedMatter) => Promise<Reply<T | null>>): Sweep<T> {
  const [walk, setWalk] = useState<Walk<T>>(IDLE);
  const current = useRef({ number: 0, stopped: false });
  const walkOn = useCallback(async () => {
    const { current: now } = current;
    now.number += 1;
    now.stopped = false;
    const mine = now.number;
    let told = performance.now();
    const goOn = ({ found, seen, total }: SweepPart<T>) => {
      if (performance.now() - told > TELL_MS && mine === now.number) {
        told = performance.now();
        // A walk made anew takes the place of the one before when it ends, and not matter by matter.
        setWalk((known) => ({ ...known, found: known.state === 'whole' ? known.found : [...found], seen, total }));
      }
      return mine === now.number && !now.stopped;
    };
    setWalk((known) => ({ ...known, state: known.state === 'whole' ? 'whole' : 'running', error: null }));
    // By the day on which they were made: an order that no change of a matter moves under the walk.
    const list = (after: Cursor) => api.matters.list({ order: 'created', after, limit: PAGE });
    const reply = await sweep({ list, look, goOn });
    if (mine !== now.number) return;
    if (reply.ok) setWalk({ ...reply.value, state: now.stopped ? 'stopped' : 'whole', error: null });
    else setWalk((known) => ({ ...known, state: 'stopped', error: reply.error }));
  }, [look]);
  const run = useCallback(() => void walkOn(), [walkOn]);
  const stop = useCallback(() => {
    current.current.stopped = true;
  }, []);
  useEffect(() => {
    const { current: now } = current;
    return () => {
      now.number += 1;
    };
  }, []);
  return { ...walk, run, stop };
}
