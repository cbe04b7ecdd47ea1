/** Applies the law to facts, away from the page: a pass takes longer than a frame. */
import '../jitless';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import type { Answer, Question } from './protocol';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { id, facts, asOf } = data;
  const matter = {
    format: 'adit-matter',
    version: 1,
    title: '',
    client: { name: '' },
    pack: cnMining.manifest.id,
    facts,
    evidence: [],
  } as const;
  const assessment = assess(cnMining, matter, { asOf, withoutPrecedents: [] });
  postMessage({ id, assessment } satisfies Answer);
});
