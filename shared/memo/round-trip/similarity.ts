type Pairs = ReadonlyMap<string, number>;

const pairsOf = (text: string): Pairs => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const shared = (a: Pairs, b: Pairs): number => {
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  return both;
};

/** How alike texts are, by their pairs of neighbouring signs: 1 for the same, 0 where they share none. */
const alike = (a: readonly string[], b: readonly string[]): ((at: number, to: number) => number) => {
  const [left, right] = [a.map(pairsOf), b.map(pairsOf)];
  return (at, to) => {
    const lengths = Math.max((a[at]?.length ?? 0) - 1, 0) + Math.max((b[to]?.length ?? 0) - 1, 0);
    const [one, other] = [left[at], right[to]];
    return one === undefined || other === undefined || lengths === 0 ? 0 : (2 * shared(one, other)) / lengths;
  };
};

/** What two texts must share at least to be versions of one text, and by how much the next best must be worse. */
const enough = 0.5;
const clearly = 0.15;
/** Beyond this, comparing everything with everything takes too long: nothing is matched by likeness. */
const mostComparisons = 250_000;

/**
 * Pairs texts that are clearly versions of each other and of nothing else on either side. Where two could be meant,
 * none is taken.
 */
export const clearPairs = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  if (a.length * b.length > mostComparisons) return [];
  const likeness = alike(a, b);
  const table = a.map((_text, at) => b.map((_other, to) => likeness(at, to)));
  const isBest = (row: readonly number[], at: number): boolean =>
    row.every((value, place) => place === at || value <= (row[at] ?? 0) - clearly);
  return table.flatMap((row, at) =>
    row.flatMap((value, to) => {
      const column = table.map((one) => one[to] ?? 0);
      return value >= enough && isBest(row, to) && isBest(column, at) ? [[at, to] as const] : [];
    }),
  );
};
