import type { Factor, Pack } from '../packs/schema';

/** Some factors of a pack: bit by bit, in the pack's order. A set that holds another is the greater number. */
export type FactorSet = bigint;

/** The factors of a pack that something can be said of. */
export const factorsWith = (pack: Pack, has: (factor: Factor) => boolean): FactorSet =>
  pack.factors.reduce((set, factor, index) => (has(factor) ? set | (1n << BigInt(index)) : set), 0n);

/** Whether one set holds all of another. */
export const includes = (whole: FactorSet, part: FactorSet): boolean => (whole & part) === part;

const wordBits = 32;

/** The factors of a set, in the pack's order. */
export const factorsIn = (pack: Pack, set: FactorSet): readonly Factor[] => {
  const found: Factor[] = [];
  // Word by word: every step on a bigint makes another.
  for (let [rest, first] = [set, 0]; rest !== 0n; rest >>= BigInt(wordBits), first += wordBits) {
    for (let word = Number(BigInt.asIntN(wordBits, rest)); word !== 0; word &= word - 1) {
      const factor = pack.factors[first + wordBits - 1 - Math.clz32(word & -word)];
      if (factor !== undefined) found.push(factor);
    }
  }
  return found;
};
