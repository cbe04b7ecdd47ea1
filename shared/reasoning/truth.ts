/** Kleene's three truth values, ordered so that conjunction is the minimum and disjunction the maximum. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = 0 | 1 | 2;

/** A set of truth values as bits: which values a condition may still take while facts are learned. */
export const MAYBE_FALSE = 1;
export const MAYBE_UNKNOWN = 2;
export const MAYBE_TRUE = 4;
export const ANY_TRUTH = 7;

export const truthNames = ['false', 'unknown', 'true'] as const;
