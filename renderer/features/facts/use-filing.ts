import { useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { fileEvidence } from './file-evidence';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
}

export interface Filing {
  readonly progress: Progress | null;
  readonly error: BridgeError | null;
  readonly file: (file: File) => Promise<void>;
  readonly cancel: () => void;
}

/** Takes a file into the matter, with its progress and the way to stop it. */
export function useFiling(matterId: string, onFiled: (reference: string) => void): Filing {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const cancelled = useRef(false);
  // The evidence that the answer has by the time the file is in, not when it was begun.
  const filed = useRef(onFiled);
  filed.current = onFiled;
  const file = async (chosen: File) => {
    cancelled.current = false;
    setError(null);
    setProgress({ done: 0, total: chosen.size, cancelling: false });
    const reply = await fileEvidence(matterId, chosen, {
      onProgress: (done) => setProgress((now) => (now === null ? now : { ...now, done })),
      isCancelled: () => cancelled.current,
    });
    setProgress(null);
    if (reply?.ok) filed.current(reply.value);
    else if (reply !== null) setError(reply.error);
  };
  const cancel = () => {
    cancelled.current = true;
    setProgress((now) => (now === null ? now : { ...now, cancelling: true }));
  };
  return { progress, error, file, cancel };
}
