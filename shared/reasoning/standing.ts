import { type Confidence, type Finding, type LimbId, limbIds } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { findingOf } from './find';
import { unknownsOf } from './flips';
import { type AssessOptions, readMatter } from './read-matter';

/** A finding, how sure it is, and how many unknown facts could turn it by themselves. */
export interface LimbStanding<L extends LimbId = LimbId> {
  readonly finding: Finding<L>;
  readonly confidence: Confidence;
  readonly open: number;
}

export type Standing = { readonly [L in LimbId]: LimbStanding<L> };

/**
 * The findings of a matter alone, the same as those of `assess`, which takes many times longer to say why they are so and
 * what would change them.
 */
export const standingOf = (pack: Pack, matter: Pick<Matter, 'facts'>, options: AssessOptions): Standing => {
  const { reading } = readMatter(pack, matter, options);
  const unknowns = unknownsOf(pack, reading.rungs, reading.unknownTrials);
  const standings = limbIds.map((limb) => {
    const { finding, confidence } = findingOf(reading, limb);
    return [limb, { finding, confidence, open: unknowns.filter(({ couldTurn }) => couldTurn.includes(limb)).length }];
  });
  return Object.fromEntries(standings) as Standing;
};
