import { unreachableRules } from './check/reach';
import { fitOf } from './check-fit';
import type { PackProblem } from './problem';
import type { Pack } from './schema';

export type { PackProblem } from './problem';

/**
 * Checks that a pack fits together: references, wording in every language, dates, both sides of each element, and
 * that every rule can fire. Rules are tried out only where nothing refers to what is not there.
 */
export const checkPack = (pack: Pack): readonly PackProblem[] => {
  const { broken, other } = fitOf(pack);
  return broken.length > 0 ? [...broken, ...other] : [...other, ...unreachableRules(pack)];
};
