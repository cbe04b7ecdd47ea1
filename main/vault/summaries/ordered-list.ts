/** So many of the first items are found without sorting the others: more than the first page has. */
const FIRST = 128;

/**
 * The first items in their order, in one pass: every so many-th of them shows what the first ones come before. The order
 * in which they lie does not matter to it, as long as it has nothing to do with the steps.
 */
function firstOf<Item>(items: readonly Item[], count: number, compare: (a: Item, b: Item) => number): Item[] {
  const step = Math.ceil(items.length / (4 * count));
  const sample = items.filter((_, at) => at % step === 0).sort(compare);
  const last = sample[Math.ceil((4 * count) / step)];
  const found = last === undefined ? [...items] : items.filter((item) => compare(item, last) <= 0);
  const enough = found.length < count ? [...items] : found;
  return enough.sort(compare).slice(0, count);
}

/**
 * A list kept in order while single items come and go, so that no page of it is ever sorted for. It is sorted when more
 * is asked of it than its first items: whoever unlocks a vault waits for those alone.
 */
export class OrderedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  readonly #items: Item[];
  /** The first items, found once: a list that only ever shows its first page is gone through a single time. */
  #first: readonly Item[] | null = null;
  #isSorted = false;

  /** Takes the items over. */
  constructor(items: Item[], compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
    this.#items = items;
  }

  get size(): number {
    return this.#items.length;
  }

  insert(item: Item): void {
    this.#sort();
    this.#items.splice(this.#firstAtOrAfter(item), 0, item);
  }

  remove(item: Item): void {
    this.#sort();
    const at = this.#firstAtOrAfter(item);
    const found = this.#items[at];
    if (found !== undefined && this.#compare(found, item) === 0) this.#items.splice(at, 1);
  }

  /** The items that follow a place, which need not be in the list any more; from the first one for null. */
  *after(item: Item | null): Generator<Item, void> {
    if (item !== null || this.#isSorted) return yield* this.#sortedAfter(item);
    // Held here too: it is given up when something comes or goes, and that may be while its reader pauses.
    const first = this.#first ?? firstOf(this.#items, FIRST, this.#compare);
    this.#first = first;
    yield* first;
    yield* this.#sortedAfter(first.at(-1) ?? null);
  }

  *#sortedAfter(item: Item | null): Generator<Item, void> {
    this.#sort();
    let at = item === null ? 0 : this.#firstAtOrAfter(item);
    const found = this.#items[at];
    if (item !== null && found !== undefined && this.#compare(found, item) === 0) at += 1;
    for (; at < this.#items.length; at += 1) yield this.#items[at] as Item;
  }

  #sort(): void {
    if (!this.#isSorted) this.#items.sort(this.#compare);
    this.#isSorted = true;
    this.#first = null;
  }

  #firstAtOrAfter(item: Item): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const probe = this.#items[middle];
      if (probe !== undefined && this.#compare(probe, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
