import { useState } from 'react';
import type { Frame } from './frame';
import { KeyCheck } from './key-check';
import { KeyShown } from './key-shown';

interface KeyStepProps {
  readonly frame: Frame;
  readonly recoveryKey: string;
  /** It is certain that the key can be read from the paper. */
  readonly onNext: () => void;
}

/** The recovery key: shown once to be put on paper, then one group is asked for from the paper. */
export function KeyStep({ frame, recoveryKey, onNext }: KeyStepProps) {
  const [onPaper, setOnPaper] = useState(false);
  const groups = recoveryKey.split('-');
  return onPaper ? (
    <KeyCheck frame={frame} groups={groups} onBack={() => setOnPaper(false)} onRight={onNext} />
  ) : (
    <KeyShown frame={frame} groups={groups} onNext={() => setOnPaper(true)} />
  );
}
