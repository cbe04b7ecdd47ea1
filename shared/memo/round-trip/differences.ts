import { type AddedBlock, isEditable, type LawyerText } from '../editing/kept-memo';
import { groupedBy } from '../grouped-by';
import type { MemoBlock } from '../model';
import { everyBlock } from '../walk';
import { type BaseText, titleBlock } from './base-text';
import { matchLines } from './match-lines';
import type { WordComment, WordText } from './read-word';
import { risingPlaces } from './sequences';
import { inlinesOf } from './to-inlines';
import { type DiffPiece, wordDiff } from './word-diff';
import { keyOfLine, textOfLines, type WordLine } from './word-line';

/**
 * What accepting a difference does. `place`: the text takes the place of the block's. `beside`: the block cannot be
 * edited (a table, a heading), so that the words are put after it. `none`: it can only be shown.
 */
export type Taking = 'place' | 'beside' | 'none';

/** One way in which a file that came back differs from the memo that it was written from. */
export interface Difference {
  readonly id: string;
  readonly kind: 'changed' | 'moved' | 'vanished' | 'new';
  /** The block of the memo; null for text that is new. */
  readonly block: string | null;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly DiffPiece[];
  readonly tracked: boolean;
  readonly taking: Taking;
  /** What accepting it puts into the memo. */
  readonly text: LawyerText;
  readonly form: AddedBlock['form'];
  /** What stands before it in the file, nearest first: blocks by their id, new text by the id of its difference. */
  readonly follows: readonly string[];
}

/** A comment with the block that it stands at. */
export interface PlacedComment extends WordComment {
  readonly block: string | null;
}

/** A file that came back, held against the memo that it was written from. */
export interface ReadBack {
  readonly differences: readonly Difference[];
  readonly comments: readonly PlacedComment[];
  /** False where content controls were lost and blocks were found by their text alone. */
  readonly anchored: boolean;
}

/** Lines of the file that belong together: those of one block, or one new paragraph, list or table. */
interface FileUnit {
  readonly id: string;
  readonly block: string | null;
  readonly lines: readonly WordLine[];
}

const forms: Readonly<Record<string, AddedBlock['form']>> = {
  Quote: 'quote',
  'List Bullet': 'bullets',
  'List Number': 'numbers',
  'Memo Plain': 'plain',
};
const formOf = ([line]: readonly WordLine[]): AddedBlock['form'] =>
  line?.kind === 'row' ? 'plain' : (forms[line?.style ?? ''] ?? 'body');

/** New lines of one list or table are one new block; every new paragraph is one of its own. */
const runsOn = (before: WordLine, line: WordLine): boolean =>
  before.kind === line.kind &&
  (line.kind === 'row' || (before.style === line.style && ['bullets', 'numbers'].includes(formOf([line]))));

const unitsOf = (lines: readonly WordLine[], blocks: readonly (string | null)[]): readonly FileUnit[] => {
  const units: { id: string; block: string | null; lines: WordLine[] }[] = [];
  const known = new Map<string, WordLine[]>();
  for (const [at, line] of lines.entries()) {
    const block = blocks[at] ?? null;
    const last = units.at(-1);
    const before = last?.lines.at(-1);
    const open = block === null ? undefined : known.get(block);
    if (open !== undefined) open.push(line);
    else if (block === null && last?.block === null && before !== undefined && runsOn(before, line))
      last.lines.push(line);
    else {
      const unit = { id: block ?? `new-${at + 1}`, block, lines: [line] };
      units.push(unit);
      if (block !== null) known.set(block, unit.lines);
    }
  }
  return units;
};

const keysOf = (lines: readonly WordLine[]): string => lines.map(keyOfLine).join('\n');

/** Whether the text of a block can be taken in its place. */
const takingOf = (block: MemoBlock | undefined): Taking =>
  block !== undefined && isEditable(block) ? 'place' : 'beside';

/** What stands before a unit, worked out where it is wanted. */
type Follows = () => readonly string[];

/** Compares unit by unit. */
class Comparison {
  readonly #base: BaseText;
  readonly #file: WordText;
  readonly #units: readonly FileUnit[];
  readonly #byBlock: ReadonlyMap<string, FileUnit>;
  readonly #baseLines: ReadonlyMap<string, readonly WordLine[]>;

  constructor(base: BaseText, file: WordText, blocks: readonly (string | null)[]) {
    this.#base = base;
    this.#file = file;
    this.#units = unitsOf(file.lines, blocks);
    this.#byBlock = new Map(this.#units.flatMap((unit) => (unit.block === null ? [] : [[unit.block, unit] as const])));
    this.#baseLines = groupedBy(base.lines, ({ block }) => block);
  }

  all(): readonly Difference[] {
    const moved = this.#moved();
    const present = this.#units.flatMap((unit, at): readonly Difference[] => {
      const follows = (): readonly string[] =>
        this.#units
          .slice(0, at)
          .map(({ id }) => id)
          .reverse();
      if (unit.block === null) return [this.#new(unit, follows)];
      const changed = this.#changed(unit, unit.block, follows);
      return moved.has(unit.block) ? [...changed, this.#movedTo(unit, unit.block, follows)] : changed;
    });
    return [...present, ...this.#vanished()];
  }

  #difference(more: Partial<Difference> & Pick<Difference, 'id' | 'kind'>): Difference {
    const { before = '', after = '' } = more;
    return {
      block: null,
      before,
      after,
      pieces: wordDiff(before, after),
      tracked: false,
      taking: 'place',
      text: [],
      form: 'body',
      follows: [],
      ...more,
    };
  }

  #new({ id, lines }: FileUnit, follows: Follows): Difference {
    const text = lines.map((line) => inlinesOf(line, this.#base));
    const tracked = lines.some((line) => line.tracked);
    return this.#difference({
      id,
      kind: 'new',
      after: textOfLines(lines),
      text,
      form: formOf(lines),
      tracked,
      follows: follows(),
    });
  }

  #changed({ lines }: FileUnit, block: string, follows: Follows): readonly Difference[] {
    const before = this.#baseLines.get(block) ?? [];
    if (keysOf(before) === keysOf(lines)) return [];
    const taking = takingOf(this.#base.blocks.get(block));
    const known = new Set(before.map(keyOfLine));
    // Beside a table stands what changed in it, not the table once more.
    const taken = taking === 'place' ? lines : lines.filter((line) => !known.has(keyOfLine(line)));
    return [
      this.#difference({
        id: `changed-${block}`,
        kind: 'changed',
        block,
        before: textOfLines(before),
        after: textOfLines(lines),
        tracked: lines.some((line) => line.tracked),
        taking: taken.length === 0 ? 'none' : taking,
        text: taken.map((line) => inlinesOf(line, this.#base)),
        form: taking === 'place' ? 'body' : 'plain',
        follows: follows(),
      }),
    ];
  }

  #movedTo({ lines }: FileUnit, block: string, follows: Follows): Difference {
    const kind = this.#base.blocks.get(block)?.kind;
    return this.#difference({
      id: `moved-${block}`,
      kind: 'moved',
      block,
      before: textOfLines(lines),
      after: textOfLines(lines),
      tracked: lines.some((line) => line.tracked),
      // Headings keep the order of the memo; so does what is no block.
      taking: kind === undefined || kind === 'section' || kind === 'heading' ? 'none' : 'place',
      follows: follows(),
    });
  }

  /** Blocks that do not stand in the order of the memo any more; with a heading goes what stands under it. */
  #moved(): ReadonlySet<string> {
    const order = new Map([...this.#baseLines.keys()].map((block, place) => [block, place]));
    const present = this.#units.flatMap(({ block }) => (block === null ? [] : [block]));
    const places = present.map((block) => order.get(block) ?? 0);
    const kept = new Set(risingPlaces(places).map((place) => present[place]));
    const moved = new Set(present.filter((block) => !kept.has(block)));
    for (const block of this.#base.blocks.values())
      if (block.kind === 'section' && moved.has(block.id))
        for (const inner of everyBlock(block.children)) moved.delete(inner.id);
    return moved;
  }

  /** Blocks that the file does not have; a heading that goes with everything under it counts once. */
  #vanished(): readonly Difference[] {
    const gone = new Set([...this.#baseLines.keys()].filter((block) => !this.#byBlock.has(block)));
    for (const id of ['heading.draft', titleBlock]) gone.delete(id);
    const isWhole = (block: MemoBlock): boolean =>
      block.kind !== 'section' ||
      everyBlock(block.children).every(({ id }) => gone.has(id) || !this.#baseLines.has(id));
    const covered = new Set<string>();
    for (const block of this.#base.blocks.values())
      if (block.kind === 'section' && gone.has(block.id) && isWhole(block))
        for (const inner of everyBlock(block.children)) covered.add(inner.id);
    return [...gone]
      .filter((id) => !covered.has(id))
      .map((id) => {
        const block = this.#base.blocks.get(id);
        const before = textOfLines(this.#baseLines.get(id) ?? []);
        const taking = block !== undefined && isWhole(block) ? 'place' : 'none';
        return this.#difference({
          id: `vanished-${id}`,
          kind: 'vanished',
          block: id,
          before,
          tracked: this.#wasTracked(id),
          taking,
        });
      });
  }

  #wasTracked(block: string): boolean {
    return [...this.#file.emptied].some((anchor) => this.#base.blockOf(anchor) === block);
  }
}

const placedComments = (file: WordText, blocks: readonly (string | null)[]): readonly PlacedComment[] =>
  file.comments.map((comment) => {
    const at = file.lines.findIndex(({ comments }) => comments.includes(comment.id));
    return { ...comment, block: blocks[at] ?? null };
  });

interface AnchorRun {
  readonly block: string;
  readonly places: number[];
}

/** Neighbouring lines under one anchor. */
const anchorRuns = (anchored: readonly (string | null)[]): readonly AnchorRun[] => {
  const runs: AnchorRun[] = [];
  for (const [at, block] of anchored.entries()) {
    const last = runs.at(-1);
    if (block === null) continue;
    if (last?.block === block && last.places.at(-1) === at - 1) last.places.push(at);
    else runs.push({ block, places: [at] });
  }
  return runs;
};

/**
 * A control that was copied is there twice. The copy whose text the memo knows keeps the anchor, or else the first; the
 * others are new text.
 */
const singleAnchors = (base: BaseText, file: WordText): readonly (string | null)[] => {
  const anchored = file.lines.map(({ anchor }) => base.blockOf(anchor));
  const known = new Set(base.lines.map((line) => `${line.block}\n${keyOfLine(line)}`));
  const isKnown = (at: number) => known.has(`${anchored[at]}\n${keyOfLine(file.lines[at] ?? { runs: [] })}`);
  const dropped = [...groupedBy(anchorRuns(anchored), ({ block }) => block).values()].flatMap((copies) => {
    const kept = copies.find(({ places }) => places.some(isKnown)) ?? copies[0];
    return copies.filter((copy) => copy !== kept).flatMap(({ places }) => places);
  });
  const copies = new Set(dropped);
  return anchored.map((block, at) => (copies.has(at) ? null : block));
};

/** Holds a file that came back against the memo that it was written from. */
export const readBack = (base: BaseText, file: WordText): ReadBack => {
  const anchors = singleAnchors(base, file);
  const blocks = matchLines(base.lines, file.lines, anchors);
  return {
    differences: new Comparison(base, file, blocks).all(),
    comments: placedComments(file, blocks),
    anchored: anchors.some((block) => block !== null),
  };
};
