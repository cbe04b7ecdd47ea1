import type { MatterTable } from './matter-table';
import type { SearchCursor } from './search-types';

/** Slots of the matters that hold every word, and their scores: the lower, the better the fields they stand in. */
export interface Found {
  readonly slots: readonly number[];
  readonly scores: readonly number[];
}

interface SelectedPage {
  readonly slots: readonly number[];
  readonly next: SearchCursor | null;
}

interface Place {
  readonly slot: number;
  readonly score: number;
  readonly updatedAt: number;
}

/** Best fields first, then the latest, then by id, so that no two matters ever tie. */
const compare = (table: MatterTable, a: Place, b: Omit<Place, 'slot'>, idOfB: () => string): number => {
  const known = a.score - b.score || b.updatedAt - a.updatedAt;
  if (known !== 0) return known;
  const [idA, idB] = [table.id(a.slot), idOfB()];
  return idA < idB ? -1 : idA > idB ? 1 : 0;
};

const insertAt = (table: MatterTable, sorted: readonly Place[], one: Place): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(table, other, one, () => table.id(one.slot)) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The best `limit` after the cursor, in order, without sorting all that was found. */
export const selectPage = (table: MatterTable, found: Found, limit: number, after?: SearchCursor): SelectedPage => {
  const size = Math.max(1, Math.floor(limit) || 1);
  const best: Place[] = [];
  let left = 0;
  for (const [index, slot] of found.slots.entries()) {
    const one = { slot, score: found.scores[index] ?? 0, updatedAt: table.updatedAt(slot) };
    if (after !== undefined && compare(table, one, after, () => after.id) <= 0) continue;
    left += 1;
    const worst = best.length < size ? undefined : best.at(-1);
    if (worst !== undefined && compare(table, one, worst, () => table.id(worst.slot)) > 0) continue;
    best.splice(insertAt(table, best, one), 0, one);
    if (best.length > size) best.pop();
  }
  const last = best.at(-1);
  const more = last !== undefined && left > best.length;
  return {
    slots: best.map(({ slot }) => slot),
    next: more ? { score: last.score, updatedAt: last.updatedAt, id: table.id(last.slot) } : null,
  };
};
