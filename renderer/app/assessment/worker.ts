/** Applies the law to facts, away from the page: a pass takes longer than a frame. */
import '../jitless';
import { builtInPacks } from '../../../shared/packs/index';
import { packKey } from '../../../shared/packs/pack-key';
import type { Pack } from '../../../shared/packs/schema';
import { assess } from '../../../shared/reasoning/assess';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import { inconsistenciesIn } from '../../../shared/reasoning/consistency';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { compareVariants } from '../../../shared/reasoning/variants';
import type { Answer, Given, Gives, Question, Work } from './protocol';

const works: { readonly [W in Work]: (pack: Pack, given: Given<W>) => Gives<W> } = {
  assess: (pack, { facts, asOf }) => assess(pack, { facts }, { asOf, withoutPrecedents: [] }),
  variants: (pack, { facts, asOf }) => compareVariants(pack, { facts }, pack.variants, asOf),
  dates: (pack, { facts, from, to }) => compareDates(pack, { facts }, from, to),
  cases: (pack, { facts, asOf }) => compareCases(pack, { facts }, { asOf, withoutPrecedents: [] }),
  consistency: (pack, { facts, evidence, asOf }) => inconsistenciesIn(pack, { facts, evidence }, asOf),
};

const packs = new Map(builtInPacks.map((pack) => [packKey(pack), pack]));

const workOut = <W extends Work>({ pack: key, work, given }: Question<W>): Gives<W> => {
  const pack = packs.get(key);
  if (pack === undefined) throw new Error(`there is no pack ${key}`);
  return works[work](pack, given);
};

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ id: data.id, gives: workOut(data) } satisfies Answer);
});
