import type { LimbId } from '../../model/ladders';
import type { FindingsWords, FindingWords } from '../wording/wording';

/** The words for a step on the ladder of a limb. */
export const findingWords = (limb: LimbId, finding: string, words: FindingsWords): FindingWords => {
  const ladder: Readonly<Record<string, FindingWords>> = words.findings[limb];
  return ladder[finding] ?? { label: finding, sentence: finding };
};
