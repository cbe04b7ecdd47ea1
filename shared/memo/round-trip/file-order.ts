import { mayFollow, siblingsOf } from '../editing/section-order';
import type { MemoBlock, SectionBlock } from '../model';
import { everyBlock } from '../walk';
import { risingPlaces } from './sequences';

/** A section of the memo, with the one that it stands in and everything that stands in it. */
interface Place {
  readonly section: SectionBlock;
  readonly parent: string;
  readonly inner: ReadonlySet<string>;
}

const placesIn = (blocks: readonly MemoBlock[], parent = ''): readonly (readonly [string, Place])[] =>
  blocks.flatMap((block) =>
    block.kind === 'section'
      ? [
          [
            block.id,
            { section: block, parent, inner: new Set(everyBlock(block.children).map(({ id }) => id)) },
          ] as const,
          ...placesIn(block.children, block.id),
        ]
      : [],
  );

/** Where a section was moved to. */
export interface SectionMove {
  /**
   * `place`: it can stand there in the memo. `heading`: the heading went without what stands under it. `order`: the memo
   * cannot hold it there.
   */
  readonly taking: 'place' | 'heading' | 'order';
  /** The sections beside it that stand before it in the file, nearest first, then the one that it stands in. */
  readonly follows: readonly string[];
}

/** The order of a memo, against which that of a file is held. */
export class FileOrder {
  readonly #blocks: readonly MemoBlock[];
  readonly #order: ReadonlyMap<string, number>;
  readonly #places: ReadonlyMap<string, Place>;

  constructor(blocks: readonly MemoBlock[], order: readonly string[]) {
    this.#blocks = blocks;
    this.#order = new Map(order.map((block, place) => [block, place]));
    this.#places = new Map(placesIn(blocks));
  }

  /** The blocks of a file that do not stand in the order of the memo; with a section goes what stands under it. */
  moved(blocks: readonly string[]): ReadonlySet<string> {
    const strayed = new Set(blocks.filter((block) => this.#isStrayed(blocks, block)));
    const moved = new Set<string>();
    this.#addMoved(blocks, strayed, moved);
    return moved;
  }

  /** What can be done about a section that was moved. */
  sectionMove(blocks: readonly string[], id: string): SectionMove {
    const follows = this.#before(blocks, id);
    const siblings = siblingsOf(this.#blocks, id);
    const [nearest = ''] = follows;
    if (this.#isAlone(blocks, id)) return { taking: 'heading', follows };
    const isFree = siblings !== null && !this.#isStrayed(blocks, id) && mayFollow(siblings, id, nearest);
    return { taking: isFree ? 'place' : 'order', follows };
  }

  #addMoved(blocks: readonly string[], strayed: ReadonlySet<string>, moved: Set<string>): void {
    const headings = blocks.filter((block) => this.#places.has(block) && !strayed.has(block));
    const kept = new Set(this.#rising(headings));
    const carried = new Set<string>();
    const left = new Set<string>();
    for (const block of blocks) {
      if (!this.#places.has(block) || kept.has(block) || carried.has(block)) continue;
      moved.add(block);
      const under = this.#under(blocks, block);
      for (const one of [block, ...under]) carried.add(one);
      this.#addMoved(under, strayed, moved);
      for (const one of this.#leftBehind(blocks, block)) left.add(one);
    }
    for (const block of left) if (!carried.has(block)) moved.add(block);
    const rest = blocks.filter((block) => !carried.has(block) && !moved.has(block));
    const standing = new Set(this.#rising(this.#betweenHeadings(rest)));
    for (const block of rest) if (!standing.has(block)) moved.add(block);
  }

  #placeOf(block: string): number {
    return this.#order.get(block) ?? 0;
  }

  #rising(blocks: readonly string[]): readonly string[] {
    return risingPlaces(blocks.map((block) => this.#placeOf(block))).flatMap((at) => blocks[at] ?? []);
  }

  /** Headings that kept their order, and the blocks that stand between the same of them as in the memo. */
  #betweenHeadings(blocks: readonly string[]): readonly string[] {
    const next: number[] = [];
    let end = Number.POSITIVE_INFINITY;
    for (const [back, block] of [...blocks].reverse().entries()) {
      next[blocks.length - 1 - back] = end;
      if (this.#places.has(block)) end = this.#placeOf(block);
    }
    let start = -1;
    return blocks.filter((block, at) => {
      const place = this.#placeOf(block);
      if (this.#places.has(block)) start = place;
      else return place > start && place < (next[at] ?? end);
      return true;
    });
  }

  /** What stands under a heading in the file and belongs to its section. */
  #under(blocks: readonly string[], id: string): readonly string[] {
    const inner = this.#places.get(id)?.inner ?? new Set();
    const start = blocks.indexOf(id) + 1;
    const end = blocks.findIndex((block, at) => at >= start && !inner.has(block));
    return blocks.slice(start, end < 0 ? blocks.length : end);
  }

  /** The heading went, and nothing of what stands under it. */
  #isAlone(blocks: readonly string[], id: string): boolean {
    const inner = this.#places.get(id)?.inner ?? new Set();
    return this.#under(blocks, id).length === 0 && blocks.some((block) => inner.has(block));
  }

  /** What belongs to a section that went and did not go with it. */
  #leftBehind(blocks: readonly string[], id: string): readonly string[] {
    if (this.#isAlone(blocks, id)) return [];
    const inner = this.#places.get(id)?.inner ?? new Set();
    const gone = new Set(this.#under(blocks, id));
    return blocks.filter((block) => inner.has(block) && !gone.has(block));
  }

  /** It stands under another heading than in the memo, though its own is there. */
  #isStrayed(blocks: readonly string[], id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined || !blocks.includes(place.parent)) return false;
    return this.#headingAbove(blocks, id) !== place.parent;
  }

  #headingAbove(blocks: readonly string[], id: string): string | undefined {
    const level = this.#places.get(id)?.section.level ?? 1;
    const above = blocks.slice(0, blocks.indexOf(id)).reverse();
    return above.find((block) => (this.#places.get(block)?.section.level ?? level) < level);
  }

  #before(blocks: readonly string[], id: string): readonly string[] {
    const parent = this.#places.get(id)?.parent ?? '';
    const from = parent === '' ? 0 : Math.max(0, blocks.lastIndexOf(parent, blocks.indexOf(id)));
    const beside = blocks
      .slice(from, blocks.indexOf(id))
      .filter((block) => this.#places.get(block)?.parent === parent)
      .reverse();
    return parent === '' ? beside : [...beside, parent];
  }
}
