/// <reference types="vite/client" />
import type { Answer, Law, MatterToReassess, Question, Touched } from '../../../../renderer/app/assessment/protocol';
import reasoningWorker from '../../../../renderer/app/assessment/worker?worker&url';
import type { Fact } from '../../../../shared/model/fact';
import { cnMining } from '../../../../shared/packs/cn-mining';
import type { Pack } from '../../../../shared/packs/schema';
import { candidateValues } from '../../../../shared/reasoning/values';
import { seeded } from '../../../vault/search/corpus';
import { type BenchRow, median, row } from '../../row';
import { timed } from './interleave';
import { inBatches } from './synthetic';

const asOf = '2026-11-22';
const count = 10_000;
/** As the desk does: so many matters a message, and progress after each. */
const portion = 20;
const rounds = 3;
const allowedMs = 5_000;

/** Matters like those that a firm has: a typical project of the pack, some of its answers otherwise or not known. */
function* factsOf(matters: number): Generator<readonly Fact[], void> {
  const random = seeded(11);
  for (let number = 0; number < matters; number += 1) {
    const typical = cnMining.archetypes[number % cnMining.archetypes.length]?.facts ?? [];
    yield typical.flatMap(({ key, value }): readonly Fact[] => {
      if (random() < 0.2) return [];
      const others = candidateValues(cnMining, key);
      const other = random() < 0.2 ? others[Math.floor(random() * others.length)] : value;
      return [{ key, value: other ?? value, status: 'stated', evidence: [] }];
    });
  }
}

/** The release after: the first rule of each limb decides otherwise. */
const later: Pack = {
  ...cnMining,
  limbs: cnMining.limbs.map((limb) => ({ ...limb, rules: limb.rules.slice(1) })),
};

type LawOnDay = MatterToReassess['before'];

const reassessAll = async (
  worker: Worker,
  facts: readonly (readonly Fact[])[],
  [before, after]: readonly LawOnDay[],
) => {
  let touched = 0;
  let id = 0;
  if (before === undefined || after === undefined) return touched;
  for (const batch of inBatches(facts.values(), portion)) {
    id += 1;
    const matters = batch.map((known, index) => ({ id: `${id}/${index}`, facts: known, before, after }));
    const answer = new Promise<Answer>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    });
    worker.postMessage({ id, pack: after.pack, work: 'reassess', given: { matters } } satisfies Question<'reassess'>);
    touched += ((await answer).gives as readonly Touched[]).length;
  }
  return touched;
};

const measured = async (name: string, laws: readonly LawOnDay[]): Promise<BenchRow> => {
  const worker = new Worker(reasoningWorker, { type: 'module' });
  worker.postMessage({ key: 'own', law: cnMining } satisfies Law);
  worker.postMessage({ key: 'later', law: later } satisfies Law);
  const facts = [...factsOf(count)];
  const few = facts.slice(0, count / 10);
  const touched = await reassessAll(worker, facts, laws);
  const [whole, tenth]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    whole.push(await timed(() => reassessAll(worker, facts, laws)));
    tenth.push(await timed(() => reassessAll(worker, few, laws)));
  }
  worker.terminate();
  return row({
    name: `${count} matters held against ${name}, in the Worker, ${portion} a message (${touched} touched)`,
    ours: median(whole),
    peer: allowedMs,
    peerName: 'the time allowed',
    unit: 'ms',
    goal: 1,
    growth: Math.log10(median(whole) / median(tenth)),
  });
};

/** What a change of the law costs over all matters; reading them from the vault is not in it. */
export const benchLaw = async (): Promise<readonly BenchRow[]> => [
  await measured('another release', [
    { pack: 'own', asOf },
    { pack: 'later', asOf },
  ]),
  await measured('a day of the law', [
    { pack: 'own', asOf: '2026-02-05' },
    { pack: 'own', asOf: '2026-02-07' },
  ]),
];
