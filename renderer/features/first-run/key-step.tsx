import { useState } from 'react';
import { KeyCheck } from './key-check';
import { KeyShown } from './key-shown';

/** The recovery key: shown once to be put on paper, then one group is asked for from the paper. */
export function KeyStep({ recoveryKey, onNext }: { readonly recoveryKey: string; readonly onNext: () => void }) {
  const [onPaper, setOnPaper] = useState(false);
  const groups = recoveryKey.split('-');
  return onPaper ? (
    <KeyCheck groups={groups} onBack={() => setOnPaper(false)} onRight={onNext} />
  ) : (
    <KeyShown groups={groups} onNext={() => setOnPaper(true)} />
  );
}
