import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderedList } from '../../main/vault/summaries/ordered-list';
import { seeded } from './search/corpus';

interface Item {
  readonly key: number;
  readonly id: number;
}

const compare = (a: Item, b: Item): number => a.key - b.key || a.id - b.id;

/** Items of which some have the same key, in no order, in order, or in the contrary one. */
function itemsOf(count: number, seed: number): Item[] {
  const random = seeded(seed);
  const items = Array.from({ length: count }, (_, id) => ({ key: Math.floor(random() * (count / 2 + 1)), id }));
  if (seed % 3 === 1) items.sort(compare);
  if (seed % 3 === 2) items.sort((a, b) => compare(b, a));
  return items;
}

function* take(items: Iterable<Item>, count: number): Generator<Item, void> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

const given = fc.tuple(fc.oneof(fc.nat(20), fc.integer({ min: 200, max: 3_000 })), fc.nat(1_000));

describe('a list that is sorted when it must be', () => {
  it('gives its items in order, from the first one on, however many are taken', () => {
    fc.assert(
      fc.property(given, fc.nat(3_000), ([count, seed], most) => {
        const items = itemsOf(count, seed);
        const sorted = [...items].sort(compare);
        const list = new OrderedList([...items], compare);
        const taken: Item[] = [];
        for (const item of list.after(null)) {
          if (taken.length === most) break;
          taken.push(item);
        }
        expect(taken).toEqual(sorted.slice(0, most));
        expect([...list.after(null)]).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });

  it('looks for its first items once, until something comes or goes', () => {
    let compared = 0;
    const counted = (a: Item, b: Item): number => {
      compared += 1;
      return compare(a, b);
    };
    const list = new OrderedList(itemsOf(3_000, 5), counted);
    const first = (): Item | undefined => [...take(list.after(null), 80)][0];
    const before = first();
    expect(compared).toBeGreaterThan(0);
    compared = 0;
    expect(first()).toEqual(before);
    expect(compared).toBe(0);
    const earlier = { key: -1, id: 3_000 };
    list.insert(earlier);
    expect(first()).toEqual(earlier);
  });

  it('goes on where something comes while its reader pauses', () => {
    const items = itemsOf(1_000, 3);
    const list = new OrderedList([...items], compare);
    const reader = list.after(null);
    reader.next();
    list.insert({ key: -1, id: 1_000 });
    expect([...reader]).toEqual([...items].sort(compare).slice(1));
  });

  it('keeps the order while items come and go, whether or not it was looked at before', () => {
    fc.assert(
      fc.property(given, fc.boolean(), ([count, seed], looked) => {
        const items = itemsOf(count, seed);
        const list = new OrderedList([...items], compare);
        if (looked) list.after(null)[Symbol.iterator]().next();
        const fresh = { key: count / 4, id: count };
        const [gone, ...kept] = items;
        list.insert(fresh);
        if (gone !== undefined) list.remove(gone);
        const sorted = [...kept, fresh].sort(compare);
        expect([...list.after(null)]).toEqual(sorted);
        expect([...list.after(fresh)]).toEqual(sorted.slice(sorted.indexOf(fresh) + 1));
        expect(list.size).toBe(sorted.length);
      }),
      { numRuns: 60 },
    );
  });
});
