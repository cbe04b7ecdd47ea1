import { limbIds } from '../model/ladders';
import { impossibleDates } from './check/dates';
import { circularDefinitions, repeatedIds } from './check/identity';
import { unreachableRules } from './check/reach';
import { danglingReferences } from './check/references';
import { oneSidedElements } from './check/sides';
import { sitesOf } from './check/walk';
import { missingWording } from './check/wording';
import type { PackProblem } from './problem';
import type { Pack } from './schema';

export type { PackProblem } from './problem';

const missingLimbs = (pack: Pack): readonly PackProblem[] =>
  limbIds
    .filter((id) => !pack.limbs.some(({ limb }) => limb === id))
    .map((id) => ({ file: `limbs/${id}.json`, place: '$', message: 'the file is missing' }));

/**
 * Checks that a pack fits together: references, wording in every language, dates, both sides of each element, and
 * that every rule can fire. Rules are tried out only where nothing refers to what is not there.
 */
export const checkPack = (pack: Pack): readonly PackProblem[] => {
  const sites = sitesOf(pack);
  const broken = [
    ...missingLimbs(pack),
    ...repeatedIds(pack),
    ...danglingReferences(pack, sites),
    ...circularDefinitions(pack),
  ];
  const other = [...missingWording(sites), ...impossibleDates(pack), ...oneSidedElements(pack)];
  return broken.length > 0 ? [...broken, ...other] : [...other, ...unreachableRules(pack)];
};
