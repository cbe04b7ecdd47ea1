import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { answersOf } from './answers';
import { caseProfiles } from './case-profiles';
import { compiledPack } from './compiled';
import type { Reading } from './find';
import { weighingCases } from './law-in-time';
import { isRelevant, rungsOf, tryEach } from './trials';

/** The day of the law, and the cases to leave out of account. */
export interface AssessOptions {
  readonly asOf: string;
  readonly withoutPrecedents: readonly string[];
}

/**
 * A matter as its facts stand on a day of the law, loaded into the programs of the pack, with what comes of changing
 * each open answer by itself. The programs are shared: read before the next matter is loaded.
 */
export const readMatter = (pack: Pack, matter: Pick<Matter, 'facts'>, { asOf, withoutPrecedents }: AssessOptions) => {
  const { present, possible } = compiledPack(pack);
  // The cases are read with the same program: before the matter is loaded.
  caseProfiles(pack, present);
  const answers = answersOf(matter.facts);
  present.load(answers, asOf);
  possible.load(answers, asOf);
  const rungs = rungsOf(present);
  const relevant = pack.facts.facts.filter((fact) => isRelevant(present, fact));
  const open = relevant.filter(({ key, controllable }) => controllable || answers.get(key)?.status !== 'verified');
  const trials = tryEach(
    pack,
    present,
    open.map(({ key }) => key),
    (key) => answers.get(key),
  );
  const unknownTrials = trials.filter(({ key }) => !answers.has(key));
  const weighing = weighingCases(pack, asOf, withoutPrecedents);
  const reading: Reading = { pack, present, possible, answers, rungs, asOf, weighing, unknownTrials };
  return { reading, trials, relevant };
};
