import type { FactValue } from '../model/fact';
import { ANY_TRUTH, FALSE, MAYBE_FALSE, MAYBE_TRUE, MAYBE_UNKNOWN, TRUE, UNKNOWN } from './truth';

/** A compiled condition: reads the world that it was compiled for. */
export type Read = () => number;

/** The facts of one matter in slots, and the date of the law. `undefined` is a fact that is not known. */
export interface World {
  readonly values: (FactValue | undefined)[];
  /** The other side's version; equal to the value unless the fact is disputed. */
  readonly alternatives: (FactValue | undefined)[];
  asOf: string;
}

/** Whether a weight stands on each side of an element: surely (`low`) and at most (`high`), 0 for none, 4 for decisive. */
export interface Balance {
  readonly authorityLow: number;
  readonly authorityHigh: number;
  readonly projectLow: number;
  readonly projectHigh: number;
}

/**
 * How the connectives combine. One compiler serves two algebras: Kleene's, which says what holds now, and that of
 * possibilities, which says what may still come to hold as facts are learned.
 */
export interface Algebra {
  readonly all: (children: readonly Read[]) => Read;
  readonly any: (children: readonly Read[]) => Read;
  readonly not: (child: Read) => Read;
  /** A presumption: holds until the child is shown. */
  readonly unless: (child: Read) => Read;
  /** A test on the fact in a slot. */
  readonly fact: (world: World, slot: number, test: (value: FactValue) => boolean) => Read;
  readonly constant: (holds: () => boolean) => Read;
  readonly mayHold: (truth: number) => boolean;
  readonly mustHold: (truth: number) => boolean;
  readonly elementTruth: (balance: Balance) => number;
  /** Whether the finding, one of the `possible` set of rungs, is among the `wanted`; both sets are bits. */
  readonly findingIn: (possible: () => number, wanted: number) => Read;
}

/** A factor of at least this weight is needed to carry an element: weak ones never turn a finding. */
const CARRIES = 2;

const kleeneElement = ({ authorityLow, projectLow }: Balance): number => {
  if (authorityLow > projectLow && authorityLow >= CARRIES) return TRUE;
  return projectLow > authorityLow && projectLow >= CARRIES ? FALSE : UNKNOWN;
};

/** Truth as it stands: an unknown fact neither helps nor harms. */
export const kleene: Algebra = {
  all: (children) => () => {
    let truth = TRUE as number;
    for (const child of children) {
      const value = child();
      if (value === FALSE) return FALSE;
      if (value < truth) truth = value;
    }
    return truth;
  },
  any: (children) => () => {
    let truth = FALSE as number;
    for (const child of children) {
      const value = child();
      if (value === TRUE) return TRUE;
      if (value > truth) truth = value;
    }
    return truth;
  },
  not: (child) => () => TRUE - child(),
  unless: (child) => () => (child() === TRUE ? FALSE : TRUE),
  fact: (world, slot, test) => () => {
    const value = world.values[slot];
    if (value === undefined) return UNKNOWN;
    const holds = test(value);
    const alternative = world.alternatives[slot];
    if (alternative !== value && alternative !== undefined && test(alternative) !== holds) return UNKNOWN;
    return holds ? TRUE : FALSE;
  },
  constant: (holds) => () => (holds() ? TRUE : FALSE),
  mayHold: (truth) => truth === TRUE,
  mustHold: (truth) => truth === TRUE,
  elementTruth: kleeneElement,
  findingIn: (possible, wanted) => () => ((possible() & wanted) === 0 ? FALSE : TRUE),
};

const swapEnds = (set: number): number =>
  (set & MAYBE_UNKNOWN) | (set & MAYBE_TRUE ? MAYBE_FALSE : 0) | (set & MAYBE_FALSE ? MAYBE_TRUE : 0);

const meet = (a: number, b: number): number => {
  const notFalse = MAYBE_TRUE | MAYBE_UNKNOWN;
  const unknown = (a & MAYBE_UNKNOWN && b & notFalse) || (b & MAYBE_UNKNOWN && a & notFalse);
  return (a & b & MAYBE_TRUE) | ((a | b) & MAYBE_FALSE) | (unknown ? MAYBE_UNKNOWN : 0);
};

const possibleElement = (balance: Balance): number => {
  const { authorityLow, authorityHigh, projectLow, projectHigh } = balance;
  const surelyTrue = authorityLow >= CARRIES && authorityLow > projectHigh;
  const surelyFalse = projectLow >= CARRIES && projectLow > authorityHigh;
  const maybeTrue = authorityHigh >= CARRIES && authorityHigh > projectLow;
  const maybeFalse = projectHigh >= CARRIES && projectHigh > authorityLow;
  return (
    (maybeTrue ? MAYBE_TRUE : 0) | (maybeFalse ? MAYBE_FALSE : 0) | (surelyTrue || surelyFalse ? 0 : MAYBE_UNKNOWN)
  );
};

/** Truth as it may become: every value that the condition can take while facts are learned. */
export const possibility: Algebra = {
  all: (children) => () => children.reduce((set, child) => meet(set, child()), MAYBE_TRUE as number),
  any: (children) => () =>
    swapEnds(children.reduce((set, child) => meet(set, swapEnds(child())), MAYBE_TRUE as number)),
  not: (child) => () => swapEnds(child()),
  unless: (child) => () => {
    const set = child();
    return (set & MAYBE_TRUE ? MAYBE_FALSE : 0) | (set & ~MAYBE_TRUE ? MAYBE_TRUE : 0);
  },
  fact: (world, slot, test) => () => {
    const value = world.values[slot];
    if (value === undefined) return ANY_TRUTH;
    const holds = test(value);
    const alternative = world.alternatives[slot];
    if (alternative !== value && alternative !== undefined && test(alternative) !== holds) return ANY_TRUTH;
    return holds ? MAYBE_TRUE : MAYBE_FALSE;
  },
  constant: (holds) => () => (holds() ? MAYBE_TRUE : MAYBE_FALSE),
  mayHold: (set) => (set & MAYBE_TRUE) !== 0,
  mustHold: (set) => set === MAYBE_TRUE,
  elementTruth: possibleElement,
  findingIn: (possible, wanted) => () => {
    const set = possible();
    return ((set & wanted) === 0 ? 0 : MAYBE_TRUE) | ((set & ~wanted) === 0 ? 0 : MAYBE_FALSE);
  },
};
