import { entryAt } from './indexed-matter';
import { MatterTable } from './matter-table';
import { findSpelling, isSpelled } from './pinyin-names';
import { fieldRanks, isName, pinyinRank } from './ranks';
import { gramsOfWords, parseQuery, type SearchWord } from './search-query';
import type { SearchEntry, SearchHit, SearchMatter, SearchPage, SearchRequest, SearchRow } from './search-types';
import { type Found, selectPage } from './select-page';
import { snippetOf } from './snippet';

/** Entries shown of one matter when the words of a query stand in several. */
const mostHits = 3;
/** How long to scan before letting a newer query or a change in. */
const defaultSlice = 8;
/** A rank and a score alike: no matter with it is shown. */
const notFound = -1;
const nothing: Found = { slots: [], scores: [] };

interface Growing {
  readonly slots: number[];
  readonly scores: number[];
}

interface ParsedQuery {
  readonly words: readonly SearchWord[];
  readonly grams: readonly number[];
}

/**
 * Every matter's folded text in memory, searched as it stands, so that no language is missed and no word is cut wrongly.
 * A filter rules out most matters first; nothing of either is ever stored.
 */
export class SearchIndex {
  private table = new MatterTable();
  private revision = 0;
  /** The next page of a query needs no other scan. */
  private lastScan: { readonly key: string; readonly found: Found } | null = null;

  constructor(private readonly sliceMilliseconds = defaultSlice) {}

  get size(): number {
    return this.table.size;
  }

  /** Adds the matter or replaces it whole. */
  put(matter: SearchMatter): void {
    this.table.put(matter);
    this.changed();
  }

  /** True when the matter was there. */
  remove(id: string): boolean {
    const removed = this.table.remove(id);
    if (removed) this.changed();
    return removed;
  }

  clear(): void {
    this.table = new MatterTable();
    this.changed();
  }

  search(request: SearchRequest): SearchPage {
    const steps = this.steps(request);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same search in slices: it may be abandoned at any of them, and starts over when the index has changed. */
  *steps({ query, limit, after }: SearchRequest): Generator<void, SearchPage, void> {
    const words = parseQuery(query);
    const found = words.length === 0 ? nothing : yield* this.scan(words);
    const { slots, next } = selectPage(this.table, found, limit, after);
    return { rows: slots.flatMap((slot) => this.row(slot, words)), total: found.slots.length, next };
  }

  private changed(): void {
    this.revision += 1;
    this.lastScan = null;
  }

  /** The matters that hold every word. */
  private *scan(words: readonly SearchWord[]): Generator<void, Found, void> {
    const key = words.map(({ text }) => text).join('\n');
    if (this.lastScan?.key === key) return this.lastScan.found;
    let { revision } = this;
    const query = { words, grams: gramsOfWords(words) };
    let found: Growing = { slots: [], scores: [] };
    for (let slot = 0; slot < this.table.size; ) {
      slot = this.scanSlice(slot, query, found);
      if (slot < this.table.size) yield;
      if (revision === this.revision) continue;
      ({ revision } = this);
      found = { slots: [], scores: [] };
      slot = 0;
    }
    this.lastScan = { key, found };
    return found;
  }

  /** Scans for one slice of time and returns the slot to go on from. */
  private scanSlice(from: number, query: ParsedQuery, found: Growing): number {
    const end = performance.now() + this.sliceMilliseconds;
    const visit = (slot: number): void => {
      const score = this.score(slot, query.words);
      if (score === notFound) return;
      found.slots.push(slot);
      found.scores.push(score);
    };
    let slot = from;
    do slot = this.table.visitBlock(slot, query.grams, visit);
    while (slot < this.table.size && performance.now() < end);
    return slot;
  }

  private score(slot: number, words: readonly SearchWord[]): number {
    let score = 0;
    for (const word of words) {
      const rank = this.rank(slot, word);
      if (rank === notFound) return notFound;
      score += rank;
    }
    return score;
  }

  private rank(slot: number, { text, pinyin }: SearchWord): number {
    const place = this.table.place(slot, text);
    const rank = place < 0 ? notFound : this.table.rankAt(slot, place);
    if (pinyin === null || (rank !== notFound && rank < pinyinRank)) return rank;
    return this.isSpelled(slot, pinyin) ? pinyinRank : rank;
  }

  private isSpelled(slot: number, pinyin: string): boolean {
    const spellings = this.table.spelling(slot);
    return spellings !== null && isSpelled(spellings, pinyin);
  }

  private row(slot: number, words: readonly SearchWord[]): readonly SearchRow[] {
    const matter = this.table.matter(slot);
    if (matter === undefined) return [];
    const entries = new Set<SearchEntry>();
    for (const word of words) {
      const entry = this.bestEntry(slot, word);
      if (entry !== undefined) entries.add(entry);
      if (entries.size >= mostHits) break;
    }
    const hits = [...entries]
      .sort((a, b) => fieldRanks[a.field] - fieldRanks[b.field])
      .map((entry): SearchHit => ({ field: entry.field, ref: entry.ref, snippet: snippetOf(entry, words) }));
    return [{ matterId: matter.id, updatedAt: matter.updatedAt, hits }];
  }

  private bestEntry(slot: number, { text: word, pinyin }: SearchWord): SearchEntry | undefined {
    const matter = this.table.matter(slot);
    const place = this.table.place(slot, word);
    const entry = place < 0 || matter === undefined ? undefined : entryAt(matter, place);
    if (pinyin === null || (entry !== undefined && fieldRanks[entry.field] < pinyinRank)) return entry;
    if (!this.isSpelled(slot, pinyin)) return entry;
    return matter?.entries.find(({ field, text }) => isName(field) && findSpelling(text, pinyin) !== null) ?? entry;
  }
}
