import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import { workerUrl } from '../worker-url';
import type { Answer, Given, Gives, Question, Work } from './protocol';
import reasoningWorker from './worker?worker&url';

type Waiting = Readonly<{ resolve: (gives: never) => void; reject: (error: Error) => void }>;

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let asked = 0;

function start(): Worker {
  const made = new Worker(workerUrl(reasoningWorker), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data.gives as never);
    waiting.delete(data.id);
  });
  // A worker that fails is begun anew at the next question.
  made.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the reasoning failed'));
    waiting.clear();
    made.terminate();
    worker = null;
  });
  return made;
}

/** Has something worked out by the reasoning, in the worker. */
export function workOut<W extends Work>(work: W, given: Given<W>): Promise<Gives<W>> {
  worker ??= start();
  asked += 1;
  const question: Question<W> = { id: asked, work, given };
  const answer = new Promise<Gives<W>>((resolve, reject) => waiting.set(question.id, { resolve, reject }));
  worker.postMessage(question);
  return answer;
}

const known = new WeakMap<readonly Fact[], Map<IsoDate, Promise<Assessment>>>();

/** The assessment of facts as of a day. The same list of facts is assessed once. */
export function assessmentOf(facts: readonly Fact[], asOf: IsoDate): Promise<Assessment> {
  const byDay = known.get(facts) ?? new Map<IsoDate, Promise<Assessment>>();
  known.set(facts, byDay);
  const found = byDay.get(asOf) ?? workOut('assess', { facts, asOf });
  byDay.set(asOf, found);
  return found;
}
