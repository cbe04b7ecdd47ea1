/** A list kept in order while single items come and go, so that no page of it is ever sorted for. */
export class OrderedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  readonly #items: Item[];

  constructor(items: Iterable<Item>, compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
    this.#items = [...items].sort(compare);
  }

  get size(): number {
    return this.#items.length;
  }

  insert(item: Item): void {
    this.#items.splice(this.#firstAtOrAfter(item), 0, item);
  }

  remove(item: Item): void {
    const at = this.#firstAtOrAfter(item);
    const found = this.#items[at];
    if (found !== undefined && this.#compare(found, item) === 0) this.#items.splice(at, 1);
  }

  /** The items that follow a place, which need not be in the list any more; from the first one for null. */
  *after(item: Item | null): Generator<Item, void> {
    let at = item === null ? 0 : this.#firstAtOrAfter(item);
    const found = this.#items[at];
    if (item !== null && found !== undefined && this.#compare(found, item) === 0) at += 1;
    for (; at < this.#items.length; at += 1) yield this.#items[at] as Item;
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
