import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { answersOf } from './answers';
import { type Difference, differencesBetween } from './differences';
import { createVerdictReader, type VerdictReader, verdictsApart } from './verdicts';

/** A body of law as it stands on a day. */
export interface LawOnDay {
  readonly pack: Pack;
  readonly asOf: string;
}

interface Readers {
  readonly before: VerdictReader;
  readonly after: VerdictReader;
}

const known = new WeakMap<Pack, Readers>();

/** A reader for each side, so that neither has to change the day of the law from matter to matter. */
const readersOf = (pack: Pack): Readers => {
  const made = known.get(pack);
  if (made !== undefined) return made;
  const before = createVerdictReader(pack);
  // The same list of names tells that it is the same law.
  const readers = { before, after: { ...createVerdictReader(pack), names: before.names } };
  known.set(pack, readers);
  return readers;
};

/** What another release of the law, or another day of it, changes for the facts of a matter. */
export const reassess = (facts: Matter['facts'], before: LawOnDay, after: LawOnDay): readonly Difference[] => {
  const [was, is] = [readersOf(before.pack).before, readersOf(after.pack).after];
  const answers = answersOf(facts);
  const [then, now] = [was.read(answers, before.asOf), is.read(answers, after.asOf)];
  const apart = verdictsApart({ names: was.names, verdicts: then }, { names: is.names, verdicts: now });
  if (apart.size === 0) return [];
  return differencesBetween(
    after.pack,
    was.outcome(then, apart, before.asOf),
    is.outcome(now, apart, after.asOf),
    before.pack,
  );
};
