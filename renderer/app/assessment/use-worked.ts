import { useCallback, useEffect, useRef, useState } from 'react';
import { AFTER_PAINT_MS } from '../after-paint';
import { usePack } from '../pack';
import type { Given, Gives, Work } from './protocol';
import { workOut } from './reasoner';

/** The latest result of work in the worker. */
export interface Worked<T> {
  readonly result: T | null;
  /** True while the result shown is not the one that is asked for. */
  readonly working: boolean;
  readonly failed: boolean;
}

interface Done<T> {
  readonly result: T | null;
  readonly failed: boolean;
  /** The work that it came of. */
  readonly of: unknown;
}

const NOTHING = { result: null, failed: false, of: null } as const;

/** What comes of work in the worker; while a newer result is made, the one before stays. Null: not to be asked yet. */
export function useWorked<T>(work: () => Promise<T> | null): Worked<T> {
  const [{ result, failed, of }, setDone] = useState<Done<T>>(NOTHING);
  const isShown = useRef(false);
  isShown.current = of !== null;
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Pick<Done<T>, 'result' | 'failed'>) => isCurrent && setDone({ ...next, of: work });
    const begin = () =>
      void work()?.then(
        (given) => show({ result: given, failed: false }),
        () => show({ result: null, failed: true }),
      );
    const timer = setTimeout(begin, isShown.current ? AFTER_PAINT_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [work]);
  const working = of !== work;
  return { result, working, failed: failed && !working };
}

/**
 * Has something worked out, and again when what it is given changes: pass the same object for as long as it means the
 * same. Null: not known yet.
 */
export function useWorkedOut<W extends Work>(work: W, given: Given<W> | null): Worked<Gives<W>> {
  const pack = usePack();
  return useWorked(useCallback(() => (given === null ? null : workOut(pack, work, given)), [pack, work, given]));
}
