import { limbIds } from '../model/ladders';
import { impossibleDates } from './check/dates';
import { circularDefinitions, repeatedIds } from './check/identity';
import { danglingReferences } from './check/references';
import { oneSidedElements } from './check/sides';
import { unfitStatements } from './check/statements';
import { sitesOf } from './check/walk';
import { missingWording } from './check/wording';
import type { PackProblem } from './problem';
import type { Pack } from './schema';

const missingLimbs = (pack: Pack): readonly PackProblem[] =>
  limbIds
    .filter((id) => !pack.limbs.some(({ limb }) => limb === id))
    .map((id) => ({ file: `limbs/${id}.json`, place: '$', message: 'the file is missing' }));

/**
 * What is wrong in a pack that can be seen without trying its rules out. `broken` would make the reasoning fail:
 * references that lead nowhere, definitions that lead back to themselves.
 */
export const fitOf = (
  pack: Pack,
): { readonly broken: readonly PackProblem[]; readonly other: readonly PackProblem[] } => {
  const sites = sitesOf(pack);
  return {
    broken: [
      ...missingLimbs(pack),
      ...repeatedIds(pack),
      ...danglingReferences(pack, sites),
      ...circularDefinitions(pack),
    ],
    other: [...missingWording(sites), ...impossibleDates(pack), ...oneSidedElements(pack), ...unfitStatements(pack)],
  };
};
