import { useEffect, useState } from 'react';
import type { Strength } from './strength';

/** The strength of what is typed; null for nothing, and until the estimator is there. */
export function useStrength(passphrase: string, name: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let current = true;
    void import('./strength').then(({ strengthOf }) => {
      if (current) setStrength(passphrase === '' ? null : strengthOf(passphrase, [name, ...name.split(/\s+/)]));
    });
    return () => {
      current = false;
    };
  }, [passphrase, name]);
  return strength;
}
