/** Longer words are compared by their beginning, so that a hostile file cannot make a suggestion expensive. */
const longestCompared = 100;

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
}

const cell = (a: string, b: string, i: number, j: number, row: readonly number[], rows: Rows): number => {
  const same = a[i - 1] === b[j - 1];
  const replaced = (rows.last[j - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min(replaced, (rows.last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (rows.beforeLast[j - 2] ?? 0) + 1) : best;
};

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap two neighbours. */
export const editDistance = (a: string, b: string): number => {
  let rows: Rows = { beforeLast: [], last: Array.from({ length: b.length + 1 }, (_, index) => index) };
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, row, rows));
    rows = { beforeLast: rows.last, last: row };
  }
  return rows.last[b.length] ?? 0;
};

/**
 * The candidate that a person most likely meant, letter case aside; the first of equals, null where there is none to
 * choose from.
 */
export const nearest = (word: string, candidates: readonly string[]): string | null => {
  const wanted = word.slice(0, longestCompared).toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.slice(0, longestCompared).toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};
