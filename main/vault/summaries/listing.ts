import type { Entry } from './entry';
import { OrderedList } from './ordered-list';

/** Where an entry stands in an order: its key, and its id where keys are equal. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

type Compare = (a: Position, b: Position) => number;

// Chinese by pronunciation; Latin and Cyrillic as their readers expect.
const collator = new Intl.Collator('zh', { numeric: true });

const byCode = (a: string, b: string): number => Number(a > b) - Number(a < b);
const byId: Compare = (a, b) => byCode(a.id, b.id);
const newestFirst: Compare = (a, b) => byCode(b.key, a.key) || byId(a, b);
const byName: Compare = (a, b) => collator.compare(a.key, b.key) || byCode(a.key, b.key) || byId(a, b);

/** The orders in which lists are asked for. */
const orders = {
  recent: { kind: 'matter', compare: newestFirst, keyOf: (entry: Entry) => entry.updatedAt },
  title: { kind: 'matter', compare: byName, keyOf: (entry: Entry) => ('title' in entry ? entry.title : '') },
  clients: { kind: 'client', compare: byName, keyOf: (entry: Entry) => ('name' in entry ? entry.name : '') },
} as const;
export type Order = keyof typeof orders;

/** One order over the entries in memory, made when it is first asked for and kept from then on. */
export class Listing {
  readonly #order: (typeof orders)[Order];
  readonly #list: OrderedList<Position>;

  constructor(order: Order, entries: Iterable<Entry>) {
    this.#order = orders[order];
    const positions = Array.from(entries, (entry) => this.#position(entry)).filter((position) => position !== null);
    this.#list = new OrderedList(positions, this.#order.compare);
  }

  get size(): number {
    return this.#list.size;
  }

  replace(before: Entry | null, after: Entry | null): void {
    const [old, fresh] = [this.#position(before), this.#position(after)];
    if (old !== null) this.#list.remove(old);
    if (fresh !== null) this.#list.insert(fresh);
  }

  after(position: Position | null, limit: number): readonly Position[] {
    return this.#list.after(position, limit);
  }

  #position(entry: Entry | null): Position | null {
    return entry?.kind === this.#order.kind ? { key: this.#order.keyOf(entry), id: entry.id } : null;
  }
}
