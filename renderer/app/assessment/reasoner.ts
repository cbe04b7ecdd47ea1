import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import type { Pack } from '../../../shared/packs/schema';
import type { ComparedDates } from '../../../shared/reasoning/date-comparison';
import { workerUrl } from '../worker-url';
import type { Answer, Given, Gives, Law, Question, Work } from './protocol';
import { remembered } from './remembered';
import reasoningWorker from './worker?worker&url';

type Waiting = Readonly<{ resolve: (gives: never) => void; reject: (error: Error) => void }>;

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
/** A name for each pack that is read: two that call themselves the same release need not be the same. */
const names = new WeakMap<Pack, string>();
let named = 0;

function nameOf(pack: Pack): string {
  const known = names.get(pack);
  if (known !== undefined) return known;
  named += 1;
  const name = `${pack.manifest.id} ${named}`;
  names.set(pack, name);
  return name;
}

/** The packs that the worker knows. */
const told = new Set<string>();
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
    told.clear();
  });
  return made;
}

/** Tells the worker of a pack, once; gives the name under which it knows it. */
export function tellPack(pack: Pack): string {
  const key = nameOf(pack);
  worker ??= start();
  if (!told.has(key)) worker.postMessage({ key, law: pack } satisfies Law);
  told.add(key);
  return key;
}

/** Has something worked out by the reasoning under a pack, in the worker. */
export function workOut<W extends Work>(pack: Pack, work: W, given: Given<W>): Promise<Gives<W>> {
  const key = tellPack(pack);
  asked += 1;
  const question: Question<W> = { id: asked, pack: key, work, given };
  const answer = new Promise<Gives<W>>((resolve, reject) => waiting.set(question.id, { resolve, reject }));
  worker?.postMessage(question);
  return answer;
}

const assessments = remembered<Promise<Assessment>>();
const comparisons = remembered<Promise<ComparedDates>>();

/** The assessment of facts as of a day. The same list of facts is assessed once. */
export const assessmentOf = (pack: Pack, facts: readonly Fact[], asOf: IsoDate): Promise<Assessment> =>
  assessments(pack, facts, asOf, () => workOut(pack, 'assess', { facts, asOf }));

/** What the law of a later day makes of facts that the law of an earlier one did not, and why. */
export const comparisonOf = (pack: Pack, facts: readonly Fact[], from: IsoDate, to: IsoDate): Promise<ComparedDates> =>
  comparisons(pack, facts, `${from} ${to}`, () => workOut(pack, 'dates', { facts, from, to }));
