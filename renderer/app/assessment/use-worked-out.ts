import { useEffect, useState } from 'react';
import type { Given, Gives, Work } from './protocol';
import { workOut } from './reasoner';

/** What the reasoning gave; while a newer answer is made, the one before stays. */
export interface WorkedOut<T> {
  readonly value: T | null;
  readonly failed: boolean;
}

/**
 * Has something worked out, and again when what it is given changes: pass the same object for as long as it means the
 * same. Null: not known yet.
 */
export function useWorkedOut<W extends Work>(work: W, given: Given<W> | null): WorkedOut<Gives<W>> {
  const [worked, setWorked] = useState<WorkedOut<Gives<W>>>({ value: null, failed: false });
  useEffect(() => {
    if (given === null) return;
    let current = true;
    workOut(work, given).then(
      (value) => current && setWorked({ value, failed: false }),
      () => current && setWorked({ value: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [work, given]);
  return worked;
}
