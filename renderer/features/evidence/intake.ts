import { create } from 'zustand';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { fileEvidence } from './file-evidence';

/** A file on its way into the matter, and how many are to come with it. */
interface Progress {
  readonly name: string;
  readonly number: number;
  readonly of: number;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
}

/** A file that could not be taken in; it and those behind it are kept, to be tried again. */
interface Stopped {
  readonly name: string;
  readonly error: BridgeError;
  readonly files: readonly File[];
}

interface State {
  readonly progress: Progress | null;
  readonly stopped: Stopped | null;
}

export interface Intake extends State {
  /** Takes files in, one after another, behind those that are under way. */
  readonly take: (files: readonly File[]) => void;
  /** Gives up the file that is under way and those behind it. */
  readonly cancel: () => void;
  readonly retry: () => void;
}

const IDLE: State = { progress: null, stopped: null };

/** By the place that the files were given to: what is under way goes on, and is shown again, when its screen is left. */
const useStates = create<Readonly<Record<string, State>>>(() => ({}));
const waiting = new Map<string, File[]>();
const cancelled = new Set<string>();

const change = (key: string, next: (state: State) => State) =>
  useStates.setState((states) => ({ [key]: next(states[key] ?? IDLE) }));

const moved = (progress: Partial<Progress>) => (state: State) => ({
  ...state,
  progress: state.progress === null ? null : { ...state.progress, ...progress },
});

async function run(key: string, matterId: string, queue: File[], onFiled: (reference: string) => void) {
  for (let number = 1; queue[0] !== undefined && !cancelled.has(key); number += 1) {
    const file = queue[0];
    const of = number + queue.length - 1;
    const begun = { name: file.name, number, of, done: 0, total: file.size, cancelling: false };
    change(key, () => ({ progress: begun, stopped: null }));
    const reply = await fileEvidence(matterId, file, {
      onProgress: (done) => change(key, moved({ done, of: number + queue.length - 1 })),
      isCancelled: () => cancelled.has(key),
    });
    if (reply.ok) onFiled(reply.value);
    else if (reply.error.code === 'job/cancelled') break;
    else return { name: file.name, error: reply.error, files: [...queue] };
    queue.shift();
  }
  return null;
}

async function take(key: string, matterId: string, files: readonly File[], onFiled: (reference: string) => void) {
  const queue = waiting.get(key);
  if (queue !== undefined) {
    queue.push(...files);
    return;
  }
  const begun = [...files];
  waiting.set(key, begun);
  cancelled.delete(key);
  const stopped = await run(key, matterId, begun, onFiled);
  waiting.delete(key);
  change(key, () => ({ progress: null, stopped }));
}

function cancel(key: string) {
  cancelled.add(key);
  change(key, moved({ cancelling: true }));
}

/** Takes files into a matter, with their progress and the way to stop it. `key` names the place they are given to. */
export function useIntake(key: string, matterId: string, onFiled: (reference: string) => void = () => {}): Intake {
  const state = useStates((states) => states[key] ?? IDLE);
  return {
    ...state,
    take: (files) => void take(key, matterId, files, onFiled),
    cancel: () => cancel(key),
    retry: () => void take(key, matterId, state.stopped?.files ?? [], onFiled),
  };
}
