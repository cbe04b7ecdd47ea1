import { type Finding, type LimbId, ladders } from '../../shared/model/ladders';

/** One of the five steps on which every finding is drawn, 1 at the authority's end. */
export type Step = 1 | 2 | 3 | 4 | 5;

const FIVE: readonly Step[] = [1, 2, 3, 4, 5];
/** The operational ladder has four rungs: duties in order are the client's end. */
const FOUR: readonly Step[] = [1, 2, 3, 5];

/** The step of a finding; null for one that is on no step, such as "not applicable". */
export function stepOf<L extends LimbId>(limb: L, finding: Finding<L>): Step | null {
  const ladder: readonly string[] = ladders[limb];
  const steps = limb === 'operational' ? FOUR : FIVE;
  return steps[ladder.indexOf(finding)] ?? null;
}
