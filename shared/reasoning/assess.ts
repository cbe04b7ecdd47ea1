import { type Assessment, assessmentFormat, assessmentVersion } from '../model/assessment';
import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { standingFactors } from './case-profiles';
import { dutiesOf, exposuresOf, measuresOf, suitMayBeRefused } from './consequences';
import { argumentsOf, elementsOf } from './dialectic';
import { findingOf } from './find';
import { flipsOf, unknownsOf } from './flips';
import { periodsOf } from './periods';
import { comparePrecedents } from './precedents';
import { type AssessOptions, readMatter } from './read-matter';

/**
 * Applies the law of a pack, as it stood on a day, to the facts of a matter. Pure and deterministic: the same input
 * gives the same assessment.
 *
 * @throws if the pack is inconsistent; `checkPack` finds that beforehand.
 */
export const assess = (pack: Pack, matter: Pick<Matter, 'facts'>, options: AssessOptions): Assessment => {
  const { asOf } = options;
  const { reading, trials, relevant } = readMatter(pack, matter, options);
  const { present, answers, rungs, unknownTrials, weighing } = reading;
  const standing = argumentsOf(pack, present, asOf, weighing);
  const dated = <L extends 'industrial' | 'financial'>(limb: L) => {
    return { ...findingOf(reading, limb), periods: periodsOf(pack, present, answers, limb, asOf) };
  };
  const { noAuthority: _operationalGap, ...operational } = findingOf(reading, 'operational');
  const { noAuthority: _civilGap, ...civil } = findingOf(reading, 'civil');
  return {
    format: assessmentFormat,
    version: assessmentVersion,
    pack: { id: pack.manifest.id, version: pack.manifest.release },
    asOf,
    limbs: {
      industrial: dated('industrial') as Assessment['limbs']['industrial'],
      financial: dated('financial') as Assessment['limbs']['financial'],
      operational: { ...operational, duties: dutiesOf(pack, present, asOf) },
    },
    civil: { ...civil, suitMayBeRefused: suitMayBeRefused(pack, present) },
    administrative: { measures: measuresOf(pack, present, asOf) },
    criminal: { exposures: exposuresOf(pack, present, asOf, weighing) },
    elements: elementsOf(pack, present, standing),
    arguments: standing,
    precedents: comparePrecedents(pack, standingFactors(pack, present), options),
    flips: flipsOf({ ...reading, relevant }, trials),
    unknowns: unknownsOf(pack, rungs, unknownTrials),
  };
};
