import { groupedBy } from '../grouped-by';
import { risingPlaces } from './sequences';
import { clearPairs } from './similarity';
import { keyOfLine, type WordLine } from './word-line';

/** A line of the memo as it was written, with the block that it belongs to. */
export interface BaseLine extends WordLine {
  readonly block: string;
}

/** For each line of a file the block that it belongs to; null for a line that no block is known for. */
export type Matched = readonly (string | null)[];

interface Side {
  readonly keys: readonly string[];
  readonly isFree: (at: number) => boolean;
}

const placesByKey = ({ keys, isFree }: Side): ReadonlyMap<string, readonly number[]> =>
  groupedBy(
    keys.flatMap((_key, at) => (isFree(at) ? [at] : [])),
    (at) => keys[at] ?? '',
  );

/** Matches the lines of a file with those of the memo that it was written from. */
class Matcher {
  readonly #base: readonly BaseLine[];
  readonly #baseKeys: readonly string[];
  readonly #keys: readonly string[];
  /** By line of the file: its line of the memo, its block. */
  readonly #lineOf: (number | undefined)[] = [];
  readonly #blockOf: (string | undefined)[] = [];
  readonly #taken = new Set<number>();
  /** Blocks of lines of the file of which no line of the memo is known. */
  readonly #claimed = new Set<string>();
  readonly #firstLine: ReadonlyMap<string, number>;

  constructor(base: readonly BaseLine[], file: readonly WordLine[]) {
    this.#base = base;
    this.#baseKeys = base.map(keyOfLine);
    this.#keys = file.map(keyOfLine);
    const first = new Map<string, number>();
    for (const [at, { block }] of base.entries()) if (!first.has(block)) first.set(block, at);
    this.#firstLine = first;
  }

  match(anchored: readonly (string | null)[]): Matched {
    this.#sameUnderAnchor(anchored);
    this.#sameAnywhere();
    for (const [at, block] of anchored.entries()) if (block !== null && this.#isFree(at)) this.#claim(at, block);
    this.#inGaps();
    return this.#keys.map((_key, at) => this.#blockOf[at] ?? null);
  }

  #isFree(at: number): boolean {
    return this.#blockOf[at] === undefined;
  }

  #pair(at: number, baseAt: number): void {
    this.#lineOf[at] = baseAt;
    this.#blockOf[at] = this.#base[baseAt]?.block;
    this.#taken.add(baseAt);
  }

  #claim(at: number, block: string): void {
    this.#blockOf[at] = block;
    this.#claimed.add(block);
  }

  #sameUnderAnchor(anchored: readonly (string | null)[]): void {
    const nameOf = (at: number) => `${this.#base[at]?.block}\n${this.#baseKeys[at]}`;
    const left = new Map<string, number[]>();
    for (const [name, places] of groupedBy([...this.#base.keys()], nameOf)) left.set(name, [...places]);
    for (const [at, block] of anchored.entries()) {
      const baseAt = block === null ? undefined : left.get(`${block}\n${this.#keys[at]}`)?.shift();
      if (baseAt !== undefined) this.#pair(at, baseAt);
    }
  }

  /** A text that is there once on either side is the same text, wherever it stands now. */
  #sameAnywhere(): void {
    const inBase = placesByKey({ keys: this.#baseKeys, isFree: (at) => !this.#taken.has(at) });
    const inFile = placesByKey({ keys: this.#keys, isFree: (at) => this.#isFree(at) });
    for (const [key, [at, ...others]] of inFile) {
      const [baseAt, ...more] = inBase.get(key) ?? [];
      if (at !== undefined && baseAt !== undefined && others.length === 0 && more.length === 0) this.#pair(at, baseAt);
    }
  }

  /** Where a line of the file stands in the memo; undefined for one that is not known yet. */
  #placeOf(at: number): number | undefined {
    const block = this.#blockOf[at];
    return this.#lineOf[at] ?? (block === undefined ? undefined : this.#firstLine.get(block));
  }

  /** Lines without a block, between lines that kept their order: what stood there in the memo is compared with them. */
  #inGaps(): void {
    const known = this.#keys.flatMap((_key, at) => (this.#isFree(at) ? [] : [at]));
    const kept = new Set(risingPlaces(known.map((at) => this.#placeOf(at) ?? 0)).map((place) => known[place]));
    const ends = [-1, ...[...kept].flatMap((at) => at ?? []), this.#keys.length];
    for (const [index, end] of ends.entries()) {
      const start = ends[index - 1];
      if (start !== undefined) this.#gap(start, end);
    }
  }

  #gap(start: number, end: number): void {
    const free = Array.from({ length: end - start - 1 }, (_none, step) => start + 1 + step).filter((at) =>
      this.#isFree(at),
    );
    if (free.length === 0) return;
    const from = start < 0 ? -1 : (this.#placeOf(start) ?? -1);
    const to = end === this.#keys.length ? this.#base.length : (this.#placeOf(end) ?? this.#base.length);
    const open = this.#openBetween(from, to);
    this.#sameInOrder(free, open);
    this.#alike(
      free.filter((at) => this.#isFree(at)),
      open.filter((at) => !this.#taken.has(at)),
    );
    this.#enclosed(free, start, end);
  }

  /** Lines of the memo that no line of the file is known for. A block that has lines in the file may miss some. */
  #openBetween(from: number, to: number): readonly number[] {
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_none, step) => from + 1 + step);
    return between.filter((at) => !this.#taken.has(at) && !this.#claimed.has(this.#base[at]?.block ?? ''));
  }

  /** Texts that are there more than once, as often on either side of the gap. */
  #sameInOrder(free: readonly number[], open: readonly number[]): void {
    const inBase = groupedBy(open, (at) => this.#baseKeys[at] ?? '');
    const inFile = groupedBy(free, (at) => this.#keys[at] ?? '');
    for (const [key, places] of inFile) {
      const basePlaces = inBase.get(key) ?? [];
      if (places.length !== basePlaces.length) continue;
      for (const [index, at] of places.entries()) this.#pair(at, basePlaces[index] ?? -1);
    }
  }

  #alike(free: readonly number[], open: readonly number[]): void {
    const texts = (places: readonly number[], keys: readonly string[]) => places.map((at) => keys[at] ?? '');
    const pairs = clearPairs(texts(free, this.#keys), texts(open, this.#baseKeys));
    for (const place of risingPlaces(pairs.map(([, to]) => to))) {
      const [at = 0, to = 0] = pairs[place] ?? [];
      this.#pair(free[at] ?? -1, open[to] ?? -1);
    }
  }

  /** What stands between two lines of one list or table belongs to it. */
  #enclosed(free: readonly number[], start: number, end: number): void {
    const block = this.#blockOf[start];
    if (block === undefined || block !== this.#blockOf[end]) return;
    for (const at of free) if (this.#isFree(at)) this.#claim(at, block);
  }
}

/**
 * Finds the block of every line of a file: by its content control, by its text, and where both are gone by likeness,
 * in the order of the memo. What could be meant for two blocks is matched with neither.
 */
export const matchLines = (
  base: readonly BaseLine[],
  file: readonly WordLine[],
  anchored: readonly (string | null)[],
): Matched => new Matcher(base, file).match(anchored);
