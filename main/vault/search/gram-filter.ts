/** Runs of neighbouring units are hashed to this many buckets; 2 KB of text fills about a quarter of them. */
const bucketBits = 12;
const bucketCount = 2 ** bucketBits;
export const blockSize = 1024;
const wordsOfBlock = blockSize / 32;
/** More units of one query word than this rule nothing more out. */
const mostUnits = 64;

const bucketOf = (first: number, second: number, third: number): number =>
  (Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b) ^ Math.imul(third, 0xc2b2_ae35)) >>>
  (32 - bucketBits);

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/**
 * Pairs of any script. One Han character may be a word, and is rare enough to rule out most texts; a page of letters has
 * nearly every pair of them, and only three in a row are rare.
 */
const visitGrams = (text: string, visit: (bucket: number) => void): void => {
  let [first, second] = [-1, -1];
  for (let at = 0; at < text.length; at += 1) {
    const third = text.charCodeAt(at);
    if (isHan(third)) visit(bucketOf(0, 0, third));
    else if (first >= 0) visit(bucketOf(first, second, third));
    if (second >= 0) visit(bucketOf(0, second, third));
    [first, second] = [second, third];
  }
};

/** The buckets that every text with this word in it has filled. */
export const gramsOf = (word: string): readonly number[] => {
  const buckets = new Set<number>();
  visitGrams(word.slice(0, mostUnits), (bucket) => buckets.add(bucket));
  return [...buckets];
};

/**
 * One bit for each slot and bucket, which rules out most matters without reading them: what passes is still searched,
 * so a shared bucket costs time and never a wrong result. 512 bytes a matter, in blocks small enough for the cache.
 */
export class GramFilter {
  /** In each block, 1,024 bits for the first bucket, then for the second, and so on. */
  private readonly blocks: Uint32Array[] = [];

  add(slot: number, text: string): void {
    const block = this.blockOf(slot);
    const [word, bit] = this.placeOf(slot);
    visitGrams(text, (bucket) => {
      const at = bucket * wordsOfBlock + word;
      block[at] = (block[at] ?? 0) | bit;
    });
  }

  clear(slot: number): void {
    const block = this.blockOf(slot);
    const [word, bit] = this.placeOf(slot);
    for (let at = word; at < block.length; at += wordsOfBlock) block[at] = (block[at] ?? 0) & ~bit;
  }

  /** Takes the bits of one slot, whose place is then free, to another. */
  move(from: number, to: number): void {
    if (from !== to) {
      const [source, target] = [this.blockOf(from), this.blockOf(to)];
      const [[sourceWord, sourceBit], [targetWord, targetBit]] = [this.placeOf(from), this.placeOf(to)];
      for (let bucket = 0; bucket < bucketCount; bucket += 1) {
        const at = bucket * wordsOfBlock;
        const isSet = ((source[at + sourceWord] ?? 0) & sourceBit) !== 0;
        const old = (target[at + targetWord] ?? 0) & ~targetBit;
        target[at + targetWord] = isSet ? old | targetBit : old;
      }
    }
    this.clear(from);
  }

  /** Calls back with the slots of one block that have all the buckets filled, in order. */
  visit(blockNumber: number, grams: readonly number[], size: number, call: (slot: number) => void): void {
    const block = this.blocks[blockNumber];
    if (block === undefined) return;
    const first = blockNumber * blockSize;
    for (let word = 0; word < wordsOfBlock; word += 1) {
      let bits = -1;
      for (let index = 0; index < grams.length && bits !== 0; index += 1) {
        bits &= block[(grams[index] ?? 0) * wordsOfBlock + word] ?? 0;
      }
      while (bits !== 0) {
        const slot = first + word * 32 + 31 - Math.clz32(bits & -bits);
        if (slot < size) call(slot);
        bits &= bits - 1;
      }
    }
  }

  private placeOf(slot: number): readonly [word: number, bit: number] {
    return [(slot % blockSize) >> 5, 1 << (slot & 31)];
  }

  private blockOf(slot: number): Uint32Array {
    const number = Math.floor(slot / blockSize);
    const known = this.blocks[number];
    if (known !== undefined) return known;
    const block = new Uint32Array(bucketCount * wordsOfBlock);
    this.blocks[number] = block;
    return block;
  }
}
