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
  const readers = { before: createVerdictReader(pack), after: createVerdictReader(pack) };
  known.set(pack, readers);
  return readers;
};

/** A pack with no more of what is compared than differs: thousands of matters are compared by it. */
const partsOf = (pack: Pack, names: ReadonlySet<string>): Pack => ({
  ...pack,
  elements: pack.elements.filter(({ id }) => names.has(`element ${id}`)),
  duties: pack.duties.filter(({ id }) => names.has(`duty ${id}`)),
});

/** What another release of the law, or another day of it, changes for the facts of a matter. */
export const reassess = (facts: Matter['facts'], before: LawOnDay, after: LawOnDay): readonly Difference[] => {
  const [was, is] = [readersOf(before.pack).before, readersOf(after.pack).after];
  const answers = answersOf(facts);
  const [then, now] = [was.read(answers, before.asOf), is.read(answers, after.asOf)];
  const apart = verdictsApart({ names: was.names, verdicts: then }, { names: is.names, verdicts: now });
  if (apart.length === 0) return [];
  const wanted = new Set(apart);
  return differencesBetween(
    partsOf(after.pack, wanted),
    was.outcome(then, wanted, before.asOf),
    is.outcome(now, wanted, after.asOf),
    partsOf(before.pack, wanted),
  );
};
