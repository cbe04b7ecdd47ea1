import { ladders } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import type { Algebra, Read } from './algebra';

export const dutyStates = ['met', 'missing', 'unknown', 'not-required'] as const;
export type DutyState = (typeof dutyStates)[number];

export const bit = (state: DutyState): number => 1 << dutyStates.indexOf(state);
const settled = bit('met') | bit('not-required');
const notMissing = settled | bit('unknown');
const rung = (finding: (typeof ladders.operational)[number]): number => 1 << ladders.operational.indexOf(finding);

/**
 * The states that a duty may take, as bits. A duty that may apply and is known to be unmet counts as missing;
 * only one that surely does not apply is `not-required`. What is missing is not met, even where a pack says both.
 */
const possibleStates = (algebra: Algebra, applies: Read, met: Read, missing: Read): number => {
  const exempt = algebra.not(applies)();
  if (algebra.mustHold(exempt)) return bit('not-required');
  const [isMet, isMissing] = [met(), missing()];
  return (
    (algebra.mayHold(exempt) ? bit('not-required') : 0) |
    (algebra.mayHold(isMet) && !algebra.mustHold(isMissing) ? bit('met') : 0) |
    (algebra.mayHold(isMissing) ? bit('missing') : 0) |
    (algebra.mustHold(isMet) || algebra.mustHold(isMissing) ? 0 : bit('unknown'))
  );
};

/** The duties of operation. */
export interface DutyReads {
  /** For each duty of the pack, in order, the states that it may take, as bits. */
  readonly states: () => readonly number[];
  /** The rungs of the operational ladder that the duties together may come to, as bits. */
  readonly rungs: () => number;
}

/** The state behind a set that holds one. */
export const onlyState = (set: number): DutyState => dutyStates[31 - Math.clz32(set)] ?? 'unknown';

/** Compiles the duties of a pack. */
export const compileDuties = (pack: Pack, compile: (condition: Condition) => Read, algebra: Algebra): DutyReads => {
  const duties = pack.duties.map((duty) => [compile(duty.applies), compile(duty.met), compile(duty.missing)] as const);
  const states = (): readonly number[] =>
    duties.map(([applies, met, missing]) => possibleStates(algebra, applies, met, missing));
  const rungs = (): number => {
    const sets = states();
    const some = (wanted: number): boolean => sets.some((set) => (set & wanted) !== 0);
    const every = (wanted: number): boolean => sets.every((set) => (set & wanted) !== 0);
    return (
      (some(bit('missing')) ? rung('duties-missing') : 0) |
      (every(notMissing) && some(bit('unknown')) ? rung('duties-unknown') : 0) |
      (every(settled) ? rung('in-order') : 0)
    );
  };
  return { states, rungs };
};
