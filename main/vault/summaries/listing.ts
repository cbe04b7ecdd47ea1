import { dueOn, type Entry, type MatterEntry } from './entry';
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

const soonestFirst: Compare = (a, b) => byCode(a.key, b.key) || byId(a, b);

/** After every date. */
const NO_DATE = '~';

interface Ordering {
  readonly compare: Compare;
  /** Null for an entry that the order is not about. */
  readonly keyOf: (entry: Entry) => string | null;
}

const ofMatters = (compare: Compare, keyOf: (entry: MatterEntry) => string): Ordering => ({
  compare,
  keyOf: (entry) => (entry.kind === 'matter' ? keyOf(entry) : null),
});

/** The orders in which lists are asked for. */
const orders = {
  recent: ofMatters(newestFirst, ({ updatedAt }) => updatedAt),
  created: ofMatters(newestFirst, ({ createdAt }) => createdAt),
  title: ofMatters(byName, ({ title }) => title),
  client: ofMatters(byName, ({ client }) => client),
  due: ofMatters(soonestFirst, (entry) => dueOn(entry) ?? NO_DATE),
  clients: { compare: byName, keyOf: (entry) => (entry.kind === 'client' ? entry.name : null) },
} as const satisfies Readonly<Record<string, Ordering>>;
export type Order = keyof typeof orders;

/** Where an entry stands in an order; null where it is not in it. */
export function positionOf(order: Order, entry: Entry | null): Position | null {
  const key = entry === null ? null : orders[order].keyOf(entry);
  return entry === null || key === null ? null : { key, id: entry.id };
}

/** One order over the entries in memory, made when it is first asked for and kept from then on. */
export class Listing {
  readonly #order: Order;
  readonly #list: OrderedList<Position>;

  /** Takes the positions over. */
  constructor(order: Order, positions: Position[]) {
    this.#order = order;
    this.#list = new OrderedList(positions, orders[order].compare);
  }

  get size(): number {
    return this.#list.size;
  }

  replace(before: Entry | null, after: Entry | null): void {
    const [old, fresh] = [positionOf(this.#order, before), positionOf(this.#order, after)];
    if (old !== null) this.#list.remove(old);
    if (fresh !== null) this.#list.insert(fresh);
  }

  after(position: Position | null): Iterable<Position> {
    return this.#list.after(position);
  }
}
