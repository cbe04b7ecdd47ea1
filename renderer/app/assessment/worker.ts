/** Applies the law to facts, away from the page: a pass takes longer than a frame. */
import '../jitless';
import type { Fact } from '../../../shared/model/fact';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import type { Answer, Question, Task } from './protocol';

const matterOf = (facts: readonly Fact[]) =>
  ({
    format: 'adit-matter',
    version: 1,
    title: '',
    client: { name: '' },
    pack: cnMining.manifest.id,
    facts,
    evidence: [],
  }) as const;

const resultOf = (task: Task): Answer['result'] =>
  task.kind === 'assess'
    ? assess(cnMining, matterOf(task.facts), { asOf: task.asOf, withoutPrecedents: [] })
    : compareDates(cnMining, matterOf(task.facts), task.from, task.to);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ id: data.id, result: resultOf(data.task) } satisfies Answer);
});
