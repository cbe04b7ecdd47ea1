import type { Entry } from './entry';
import { Listing, type Order, type Position } from './listing';

/** A page of entries, with the place where the next begins. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  readonly next: Position | null;
  readonly total: number;
}

/** Whether an entry belongs in a list. */
export type EntryTest = (entry: Entry) => boolean;

/** Every line of the list, in memory from unlock to lock. */
export class SummaryIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #listings = new Map<Order, Listing>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.#entries.set(entry.id, entry);
  }

  get(id: string): Entry | null {
    return this.#entries.get(id) ?? null;
  }

  all(): Iterable<Entry> {
    return this.#entries.values();
  }

  set(id: string, entry: Entry | null): void {
    const before = this.get(id);
    for (const listing of this.#listings.values()) listing.replace(before, entry);
    if (entry === null) this.#entries.delete(id);
    else this.#entries.set(id, entry);
  }

  /** A page of the entries that pass the test. All of it is looked up in memory, so also a scan takes milliseconds. */
  page(order: Order, after: Position | null, limit: number, test: EntryTest | null = null): EntryPage {
    const listing = this.#listing(order);
    const entries: Entry[] = [];
    let next: Position | null = null;
    for (const position of listing.after(after)) {
      const entry = this.#entries.get(position.id);
      if (entry === undefined || test?.(entry) === false) continue;
      entries.push(entry);
      if (entries.length < limit) continue;
      next = position;
      break;
    }
    return { entries, next, total: test === null ? listing.size : this.#count(test) };
  }

  #count(test: EntryTest): number {
    let count = 0;
    for (const entry of this.#entries.values()) if (test(entry)) count += 1;
    return count;
  }

  #listing(order: Order): Listing {
    const known = this.#listings.get(order);
    if (known !== undefined) return known;
    const made = new Listing(order, this.#entries.values());
    this.#listings.set(order, made);
    return made;
  }
}
