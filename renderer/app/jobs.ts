import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../shared/bridge/desktop-errors';
import type { JobNews } from '../../shared/bridge/desktop-jobs';
import { api } from './api';
import { listenToNews } from './news';

export interface Job {
  /** Null while nothing runs, and until the first word of it. */
  readonly progress: JobNews | null;
  readonly isRunning: boolean;
  readonly isCancelling: boolean;
  /** Runs one job under an id of its own. */
  readonly run: <T>(ask: (job: string) => Promise<Reply<T>>) => Promise<Reply<T>>;
  readonly cancel: () => void;
}

/** Jobs that a screen shows where they were begun. */
const shownInPlace = new Set<string>();
export const isShownInPlace = (job: string): boolean => shownInPlace.has(job);

const IDLE = { id: null, progress: null, isCancelling: false } as const;

/** Long work that main does for this screen, with its progress and the way to stop it. */
export function useJob(): Job {
  const [{ id, progress, isCancelling }, setJob] = useState<{
    readonly id: string | null;
    readonly progress: JobNews | null;
    readonly isCancelling: boolean;
  }>(IDLE);
  useEffect(
    () => listenToNews('job', ({ job }) => setJob((now) => (now.id === job.id ? { ...now, progress: job } : now))),
    [],
  );
  const run = useCallback(async <T>(ask: (job: string) => Promise<Reply<T>>): Promise<Reply<T>> => {
    const next = crypto.randomUUID();
    setJob({ ...IDLE, id: next });
    shownInPlace.add(next);
    const reply = await ask(next);
    shownInPlace.delete(next);
    setJob(IDLE);
    return reply;
  }, []);
  const cancel = useCallback(() => {
    if (id === null) return;
    setJob((now) => ({ ...now, isCancelling: true }));
    void api.jobs.cancel({ job: id });
  }, [id]);
  return { progress, isRunning: id !== null, isCancelling, run, cancel };
}
