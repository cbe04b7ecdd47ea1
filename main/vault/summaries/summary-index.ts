import type { Entry } from './entry';
import { Listing, type Order, type Position } from './listing';

/** A page of entries, with the place where the next begins. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  readonly next: Position | null;
  readonly total: number;
}

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

  page(order: Order, after: Position | null, limit: number): EntryPage {
    const listing = this.#listing(order);
    const positions = listing.after(after, limit);
    const entries = positions.map(({ id }) => this.#entries.get(id)).filter((entry) => entry !== undefined);
    const more = positions.length === limit ? (positions.at(-1) ?? null) : null;
    return { entries, next: more, total: listing.size };
  }

  #listing(order: Order): Listing {
    const known = this.#listings.get(order);
    if (known !== undefined) return known;
    const made = new Listing(order, this.#entries.values());
    this.#listings.set(order, made);
    return made;
  }
}
