import type { Entry } from './entry';
import { Listing, type Order, type Position, positionOf } from './listing';
import { PackedLine } from './packed-lines';
import type { ListedLine } from './summary-store';

/** A page of entries, with the place where the next begins. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  readonly next: Position | null;
  readonly total: number;
}

/** Whether an entry belongs in a list. */
export type EntryTest = (entry: Entry) => boolean;

/** Where a line stands in the order `recent`, read or not. */
function recentOf(line: ListedLine): Position | null {
  if (!(line instanceof PackedLine)) return positionOf('recent', line);
  return line.recent === null ? null : { key: line.recent, id: line.id };
}

/** Every line of the list, in memory from unlock to lock. */
export class SummaryIndex {
  readonly #entries = new Map<string, ListedLine>();
  readonly #listings = new Map<Order, Listing>();

  constructor(blobs: readonly (readonly ListedLine[])[]) {
    for (const lines of blobs) for (const line of lines) this.#entries.set(line.id, line);
  }

  get(id: string): Entry | null {
    const line = this.#entries.get(id);
    if (!(line instanceof PackedLine)) return line ?? null;
    const entry = line.whole();
    this.#entries.set(id, entry);
    return entry;
  }

  ids(): Iterable<string> {
    return this.#entries.keys();
  }

  *all(): Generator<Entry, void> {
    for (const id of this.ids()) {
      const entry = this.get(id);
      if (entry !== null) yield entry;
    }
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
      const entry = this.get(position.id);
      if (entry === null || test?.(entry) === false) continue;
      entries.push(entry);
      if (entries.length < limit) continue;
      next = position;
      break;
    }
    return { entries, next, total: test === null ? listing.size : this.#count(test) };
  }

  #count(test: EntryTest): number {
    let count = 0;
    for (const entry of this.all()) if (test(entry)) count += 1;
    return count;
  }

  #listing(order: Order): Listing {
    const known = this.#listings.get(order);
    if (known !== undefined) return known;
    const made = new Listing(order, this.#positions(order));
    this.#listings.set(order, made);
    return made;
  }

  #positions(order: Order): Position[] {
    const positions: Position[] = [];
    const add = (position: Position | null) => {
      if (position !== null) positions.push(position);
    };
    if (order !== 'recent') for (const entry of this.all()) add(positionOf(order, entry));
    // The order of the first page after unlock, for which no line is parsed that is not on it.
    else for (const line of this.#entries.values()) add(recentOf(line));
    return positions;
  }
}
