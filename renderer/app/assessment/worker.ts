/** Applies the law to facts, away from the page: a pass takes longer than a frame. */
import '../jitless';
import { checkPack } from '../../../shared/packs/check';
import type { Pack } from '../../../shared/packs/schema';
import { assess } from '../../../shared/reasoning/assess';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import { inconsistenciesIn } from '../../../shared/reasoning/consistency';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { answeredElsewhere } from '../../../shared/reasoning/elsewhere';
import { reassess } from '../../../shared/reasoning/reassess';
import { compareVariants } from '../../../shared/reasoning/variants';
import type { Answer, Given, Gives, Law, MatterToReassess, Question, Touched, Work } from './protocol';

const packs = new Map<string, Pack>();

const packOf = (key: string): Pack => {
  const pack = packs.get(key);
  if (pack === undefined) throw new Error(`the worker was not told of ${key}`);
  return pack;
};

const reassessed = ({ id, facts, before, after }: MatterToReassess): Touched => ({
  id,
  differences: reassess(
    facts,
    { pack: packOf(before.pack), asOf: before.asOf },
    { pack: packOf(after.pack), asOf: after.asOf },
  ),
});

const works: { readonly [W in Work]: (pack: Pack, given: Given<W>) => Gives<W> } = {
  assess: (pack, { facts, asOf }) => assess(pack, { facts }, { asOf, withoutPrecedents: [] }),
  variants: (pack, { facts, asOf }) => compareVariants(pack, { facts }, pack.variants, asOf),
  dates: (pack, { facts, from, to }) => compareDates(pack, { facts }, from, to),
  cases: (pack, { facts, asOf }) => compareCases(pack, { facts }, { asOf, withoutPrecedents: [] }),
  consistency: (pack, { facts, evidence, asOf }) => inconsistenciesIn(pack, { facts, evidence }, asOf),
  check: (pack) => checkPack(pack),
  elsewhere: (pack, { facts, others, asOf }) => answeredElsewhere(pack, facts, others, asOf),
  reassess: (_pack, { matters }) => matters.map(reassessed).filter(({ differences }) => differences.length > 0),
};

const workOut = <W extends Work>({ pack, work, given }: Question<W>): Gives<W> => works[work](packOf(pack), given);

addEventListener('message', ({ data }: MessageEvent<Question | Law>) => {
  if ('law' in data) packs.set(data.key, data.law);
  else postMessage({ id: data.id, gives: workOut(data) } satisfies Answer);
});
