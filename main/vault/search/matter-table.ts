import { blockSize, GramFilter } from './gram-filter';
import { type IndexedMatter, indexMatter, rankCount } from './indexed-matter';
import type { Spellings } from './pinyin-names';
import type { SearchMatter } from './search-types';

const notFound = -1;

/**
 * The matters as columns. A scan over a hundred thousand of them is bound by the memory that it touches, so it reads
 * the one column it needs and never follows a matter that does not match.
 */
export class MatterTable {
  private readonly texts: string[] = [];
  private readonly spellings: (Spellings | null)[] = [];
  /** For each slot and rank, where the texts of that rank end. */
  private ends = new Uint32Array(rankCount * 1024);
  private readonly times: number[] = [];
  private readonly matters: IndexedMatter[] = [];
  private readonly slots = new Map<string, number>();

  private readonly filter = new GramFilter();

  get size(): number {
    return this.matters.length;
  }

  put(matter: SearchMatter): void {
    const { matter: kept, text, spellings, ends } = indexMatter(matter);
    const slot = this.slots.get(matter.id) ?? this.size;
    this.slots.set(matter.id, slot);
    if (slot < this.size) this.filter.clear(slot);
    this.filter.add(slot, text);
    if (spellings !== null) this.filter.add(slot, spellings.text);
    this.matters[slot] = kept;
    this.times[slot] = kept.updatedAt;
    this.texts[slot] = text;
    this.spellings[slot] = spellings;
    if ((slot + 1) * rankCount > this.ends.length) {
      const wider = new Uint32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.ends.set(ends, slot * rankCount);
  }

  /** True when the matter was there. The last slot moves into the gap. */
  remove(id: string): boolean {
    const slot = this.slots.get(id);
    if (slot === undefined) return false;
    const last = this.size - 1;
    const moved = this.matters[last];
    if (moved !== undefined) this.slots.set(moved.id, slot);
    this.slots.delete(id);
    for (const column of [this.matters, this.times, this.texts, this.spellings] as unknown[][]) {
      column[slot] = column[last];
      column.length = last;
    }
    this.filter.move(last, slot);
    this.ends.copyWithin(slot * rankCount, last * rankCount, (last + 1) * rankCount);
    return true;
  }

  /**
   * Calls back with the slots from a multiple of `blockSize` on that may hold the word whose grams are given, and
   * returns where the next call goes on.
   */
  visitBlock(from: number, grams: readonly number[], call: (slot: number) => void): number {
    this.filter.visit(Math.floor(from / blockSize), grams, this.size, call);
    return Math.min(this.size, from + blockSize);
  }

  matter(slot: number): IndexedMatter | undefined {
    return this.matters[slot];
  }

  id(slot: number): string {
    return this.matters[slot]?.id ?? '';
  }

  updatedAt(slot: number): number {
    return this.times[slot] ?? 0;
  }

  spelling(slot: number): Spellings | null {
    return this.spellings[slot] ?? null;
  }

  /** Where a word first stands in the folded texts, best rank first; -1 when nowhere. */
  place(slot: number, word: string): number {
    return this.texts[slot]?.indexOf(word) ?? notFound;
  }

  rankAt(slot: number, place: number): number {
    const from = slot * rankCount;
    let rank = 0;
    while (rank < rankCount - 1 && place >= (this.ends[from + rank] ?? 0)) rank += 1;
    return rank;
  }
}
