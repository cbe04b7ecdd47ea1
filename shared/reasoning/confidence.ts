import { type Confidence, confidences, type FactStatus } from '../model/ladders';

/** What the confidence of a finding is made of. */
export interface Grounds {
  /** The confidence that the rule or cap itself carries; `open` where none was reached. */
  readonly base: Confidence;
  readonly statuses: readonly FactStatus[];
  /** Whether the finding lies at the authority's end of its ladder. */
  readonly forAuthority: boolean;
  /** Whether an answer that is still unknown could move the finding towards the authority, or towards the project. */
  readonly couldWorsen: boolean;
  readonly couldImprove: boolean;
}

const atMost = (confidence: Confidence, limit: Confidence): Confidence =>
  confidences.indexOf(confidence) < confidences.indexOf(limit) ? limit : confidence;

/** The least sure of several. */
export const leastSure = (all: readonly Confidence[]): Confidence => all.reduce(atMost, 'clear');

/**
 * Confidence by rule. It starts from the rule that gave the finding and only falls: to `arguable` where the finding
 * rests on an assumed or disputed fact, to `probable` where it rests on the client's word. A missing fact leaves a
 * finding open where it could still turn against the client, and never clear where it could turn in its favour.
 */
export const confidenceFrom = ({ base, statuses, forAuthority, couldWorsen, couldImprove }: Grounds): Confidence => {
  const unproven = statuses.some((status) => status === 'assumed' || status === 'disputed');
  const stated = statuses.includes('stated');
  const byFacts = unproven ? atMost(base, 'arguable') : atMost(base, stated ? 'probable' : 'clear');
  if (!forAuthority && couldWorsen) return 'open';
  return forAuthority && couldImprove ? atMost(byFacts, 'probable') : byFacts;
};
