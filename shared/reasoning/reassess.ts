import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { type Difference, differencesBetween } from './differences';
import { outcomeOf } from './snapshot';

/** A body of law as it stands on a day. */
export interface LawOnDay {
  readonly pack: Pack;
  readonly asOf: string;
}

/** What another release of the law, or another day of it, changes for the facts of a matter. */
export const reassess = (facts: Matter['facts'], before: LawOnDay, after: LawOnDay): readonly Difference[] =>
  differencesBetween(
    after.pack,
    outcomeOf(before.pack, facts, before.asOf),
    outcomeOf(after.pack, facts, after.asOf),
    before.pack,
  );
