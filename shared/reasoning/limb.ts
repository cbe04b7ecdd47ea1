import { type LimbId, ladders } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { LimbRules } from '../packs/schema';
import type { Algebra, Read } from './algebra';

/** The finding of a limb, as its rules classify the matter and as its caps hold the classification back. */
export interface LimbReads {
  /** Index of the first rule that holds, or -1. */
  readonly rule: () => number;
  /** Index of the cap that holds the finding back, or -1. */
  readonly cap: () => number;
  /** The rungs that the classification may take before the caps, as bits. */
  readonly classes: () => number;
  /** The rungs that the finding may take after the caps, as bits. */
  readonly rungs: () => number;
}

/** Keeps results until a fact changes that they rest on. */
export interface LimbMemory {
  readonly classes: (read: Read) => Read;
  readonly rungs: (read: Read) => Read;
}

/** Where no rule holds: missing facts leave a question open and decide nothing. */
const undecided: Readonly<Record<Exclude<LimbId, 'operational'>, string>> = {
  industrial: 'grey',
  financial: 'grey',
  civil: 'not-applicable',
};

const rungOf = (limb: LimbId, finding: string): number => (ladders[limb] as readonly string[]).indexOf(finding);

/** Lifts every rung below `floor` to it; rung 0 is the authority's end. */
const lift = (set: number, floor: number): number => {
  const below = (1 << floor) - 1;
  return (set & ~below) | (set & below ? 1 << floor : 0);
};

/**
 * Compiles a limb. Rules are read from the top and the first that holds gives the class; where none holds, `fallback`
 * does: the duties on the operational limb, an open question on the others.
 */
export const compileLimb = (
  rules: LimbRules,
  algebra: Algebra,
  compile: (condition: Condition) => Read,
  remember: LimbMemory,
  duties: Read,
): LimbReads => {
  const ladder = rules.rules.map((rule) => ({ read: compile(rule.when), rung: rungOf(rules.limb, rule.finding) }));
  const caps = rules.caps.map((cap) => ({ read: compile(cap.when), floor: rungOf(rules.limb, cap.atMost) }));
  const fallback =
    rules.limb === 'operational' ? duties : () => 1 << rungOf(rules.limb, undecided[rules.limb as 'civil']);
  const classes = remember.classes(() => {
    let set = 0;
    for (const { read, rung } of ladder) {
      const truth = read();
      if (algebra.mayHold(truth)) set |= 1 << rung;
      if (algebra.mustHold(truth)) return set;
    }
    return set | fallback();
  });
  const rungs = remember.rungs(() =>
    caps.reduce((set, { read, floor }) => {
      const truth = read();
      if (algebra.mustHold(truth)) return lift(set, floor);
      return algebra.mayHold(truth) ? set | lift(set, floor) : set;
    }, classes()),
  );
  return {
    rule: () => ladder.findIndex(({ read }) => algebra.mustHold(read())),
    cap: () => {
      let [tightest, floor] = [-1, -1];
      for (const [index, cap] of caps.entries()) {
        const holdsBack = algebra.mustHold(cap.read()) && lift(classes(), cap.floor) !== classes();
        if (holdsBack && cap.floor > floor) [tightest, floor] = [index, cap.floor];
      }
      return tightest;
    },
    classes,
    rungs,
  };
};
