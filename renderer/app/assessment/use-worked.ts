import { useCallback, useEffect, useState } from 'react';
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

const NOTHING = { result: null, working: true, failed: false } as const;

/** What comes of work in the worker; while a newer result is made, the one before stays. Null: not to be asked yet. */
export function useWorked<T>(work: () => Promise<T> | null): Worked<T> {
  const [worked, setWorked] = useState<Worked<T>>(NOTHING);
  useEffect(() => {
    const underWay = work();
    if (underWay === null) return;
    let current = true;
    setWorked(({ result }) => ({ result, working: true, failed: false }));
    underWay.then(
      (result) => current && setWorked({ result, working: false, failed: false }),
      () => current && setWorked({ result: null, working: false, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [work]);
  return worked;
}

/**
 * Has something worked out, and again when what it is given changes: pass the same object for as long as it means the
 * same. Null: not known yet.
 */
export function useWorkedOut<W extends Work>(work: W, given: Given<W> | null): Worked<Gives<W>> {
  const pack = usePack();
  return useWorked(useCallback(() => (given === null ? null : workOut(pack, work, given)), [pack, work, given]));
}
