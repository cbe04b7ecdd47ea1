import type { Assessment } from '../model/assessment';
import { type Confidence, type Finding, type LimbId, limbIds } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import type { Citation, Pack } from '../packs/schema';
import { dutiesOf, exposuresOf, measuresOf } from './consequences';
import { findingOf } from './find';
import { type AssessOptions, readMatter } from './read-matter';
import { type Truth, truthNames } from './truth';

interface FoundOn {
  readonly limb: LimbId;
  readonly finding: Finding;
  readonly authorities: readonly Citation[];
}

/** What is compared when facts or the law change: every result, without the arguments that lead to it. */
export interface Outcome {
  readonly findings: readonly FoundOn[];
  readonly elements: readonly { readonly id: string; readonly truth: (typeof truthNames)[number] }[];
  readonly duties: Assessment['limbs']['operational']['duties'];
  readonly measures: Assessment['administrative']['measures'];
  readonly exposures: Assessment['criminal']['exposures'];
}

/** The results with how sure each finding is, and why. */
export interface Snapshot extends Outcome {
  readonly findings: readonly (FoundOn & { readonly confidence: Confidence; readonly reason: Text })[];
}

/** The results for a matter on a day of the law. */
export const snapshotOf = (pack: Pack, matter: Pick<Matter, 'facts'>, options: AssessOptions): Snapshot => {
  const { reading } = readMatter(pack, matter, options);
  const { present, weighing, asOf } = reading;
  return {
    findings: limbIds.map((limb) => {
      const { finding, confidence, reason, authorities } = findingOf(reading, limb);
      return { limb, finding, confidence, reason, authorities };
    }),
    elements: pack.elements.map(({ id }) => ({ id, truth: truthNames[present.element(id) as Truth] })),
    duties: dutiesOf(pack, present, asOf),
    measures: measuresOf(pack, present, asOf),
    exposures: exposuresOf(pack, present, asOf, weighing),
  };
};
