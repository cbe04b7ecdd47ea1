/** Applies the law to facts, away from the page: a pass takes longer than a frame. */
import '../jitless';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import { inconsistenciesIn } from '../../../shared/reasoning/consistency';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { compareVariants } from '../../../shared/reasoning/variants';
import type { Answer, Given, Gives, Question, Work } from './protocol';

const works: { readonly [W in Work]: (given: Given<W>) => Gives<W> } = {
  assess: ({ facts, asOf }) => assess(cnMining, { facts }, { asOf, withoutPrecedents: [] }),
  variants: ({ facts, asOf }) => compareVariants(cnMining, { facts }, cnMining.variants, asOf),
  dates: ({ facts, from, to }) => compareDates(cnMining, { facts }, from, to),
  cases: ({ facts, asOf }) => compareCases(cnMining, { facts }, { asOf, withoutPrecedents: [] }),
  consistency: ({ facts, evidence, asOf }) => inconsistenciesIn(cnMining, { facts, evidence }, asOf),
};

const workOut = <W extends Work>({ work, given }: Question<W>): Gives<W> => works[work](given);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ id: data.id, gives: workOut(data) } satisfies Answer);
});
