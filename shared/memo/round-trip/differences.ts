import { isEditable, type LawyerText } from '../editing/kept-memo';
import { groupedBy } from '../grouped-by';
import type { MemoBlock } from '../model';
import { textOfRuns } from '../walk';
import { type BaseText, titleBlock } from './base-text';
import { withoutContents } from './contents-lines';
import type { Difference, FormDifference, Taking } from './difference';
import { FileOrder } from './file-order';
import { type FileUnit, formOf, isWordsOnly, unitsOf } from './file-units';
import { type FormChange, formChanges, reformIn } from './form-changes';
import { goneBlocks } from './gone-blocks';
import { inText } from './in-text';
import { type PlacedComment, placedComments, type StruckText, struckIn } from './lawyers-marks';
import { type MarginChange, marginChanges } from './margins';
import { matchLines } from './match-lines';
import type { WordText } from './read-word';
import { foldSigns } from './same-signs';
import { singleAnchors } from './single-anchors';
import { inlinesOf } from './to-inlines';
import { wordDiff } from './word-diff';
import { keyOfLine, signsOfLine, textOfLines, type WordLine } from './word-line';

/** A file that came back, held against the memo that it was written from. */
export interface ReadBack {
  readonly differences: readonly Difference[];
  /** Blocks in which quotes, dashes, spaces or the width of signs alone differ: no word of them was edited. */
  readonly signs: readonly Difference[];
  /** Blocks of another form, whether or not their words were edited. */
  readonly forms: readonly FormDifference[];
  /** Lines of headers and footers that are not as they were written; null where the file does not know any more. */
  readonly margins: readonly MarginChange[] | null;
  readonly comments: readonly PlacedComment[];
  readonly struck: readonly StruckText[];
  /** False where content controls were lost and blocks were found by their text alone. */
  readonly anchored: boolean;
}

const keysOf = (lines: readonly WordLine[]): string => lines.map(keyOfLine).join('\n');
const signsOf = (lines: readonly WordLine[]): string => lines.map(signsOfLine).join('\n');
const saidIn = (text: LawyerText): string => text.map(textOfRuns).join('\n');

const isSame = (one: LawyerText, other: LawyerText): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the text of a block can be taken in its place. */
const takingOf = (block: MemoBlock | undefined): Taking =>
  block !== undefined && isEditable(block) ? 'place' : 'beside';

/** The words of lines as they are compared word by word: with what they say in footnotes. */
const wordsOf = (lines: readonly WordLine[], { outline }: BaseText): string =>
  lines.map(({ runs }) => runs.map((run) => inText(run, outline.lang)).join('')).join('\n');

/** Footnotes that the memo did not write, or not in these words. */
const unknownNotes = (lines: readonly WordLine[], { cites }: BaseText): readonly string[] =>
  lines
    .flatMap(({ runs }) => runs.flatMap(({ note = '' }) => (note === '' ? [] : [note])))
    .filter((note) => !cites.has(foldSigns(note)));

/** Compares unit by unit. */
class Comparison {
  readonly #base: BaseText;
  readonly #file: WordText;
  readonly #added: ReadonlySet<string>;
  readonly #units: readonly FileUnit[];
  readonly #order: FileOrder;
  /** The blocks of the memo that the file has, in its order. */
  readonly #present: readonly string[];
  readonly #moved: ReadonlySet<string>;
  readonly #baseLines: ReadonlyMap<string, readonly WordLine[]>;

  constructor(base: BaseText, file: WordText, blocks: readonly (string | null)[], added: ReadonlySet<string>) {
    this.#base = base;
    this.#added = added;
    this.#file = file;
    this.#baseLines = groupedBy(base.lines, ({ block }) => block);
    this.#order = new FileOrder(base.outline.blocks, [...this.#baseLines.keys()]);
    this.#units = unitsOf(file.lines, blocks, (present) => this.#order.moved(present));
    this.#present = this.#units.flatMap(({ block }) => block ?? []);
    this.#moved = this.#order.moved(this.#present);
  }

  all(): readonly Difference[] {
    const present = this.#units.flatMap((unit, at): readonly Difference[] => {
      const { block } = unit;
      if (block === null) return [this.#new(unit, at)];
      const changed = this.#changed(unit, block, at);
      return this.#moved.has(block) ? [...changed, this.#movedTo(unit, block, at)] : changed;
    });
    return [...present, ...this.#vanished()];
  }

  /** Blocks of the same words in other signs. What the memo writes itself keeps its own. */
  signs(): readonly Difference[] {
    return this.#units.flatMap(({ block, lines }, at): readonly Difference[] => {
      const before = this.#baseLines.get(block ?? '') ?? [];
      if (block === null || keysOf(before) !== keysOf(lines) || signsOf(before) === signsOf(lines)) return [];
      const text = this.#textOf(lines);
      const isOwn = takingOf(this.#base.blocks.get(block)) === 'place' && saidIn(text) !== saidIn(this.#textOf(before));
      const more = { id: `signs-${block}`, kind: 'changed', block, text, follows: this.#follows(at) } as const;
      return [this.#difference({ ...more, taking: isOwn ? 'place' : 'signs' }, { before, after: lines })];
    });
  }

  /** Blocks of another form. */
  forms(): readonly FormDifference[] {
    return this.#units.flatMap(({ id, block, lines }, at): readonly FormDifference[] => {
      const before = this.#baseLines.get(block ?? '') ?? [];
      // The template of a firm may say the title in a look of its own.
      const changes = block === titleBlock ? [] : formChanges(before, lines);
      if (changes.length === 0) return [];
      const kind = block === null ? 'new' : 'changed';
      const held = block === null ? { taking: 'form' as const } : this.#heldForm(block, changes, lines);
      const more = { id: `form-${id}`, kind, block, text: this.#textOf(lines), follows: this.#follows(at) } as const;
      return [{ ...this.#difference({ ...more, ...held }, { before, after: lines }), changes }];
    });
  }

  /** What a memo can hold of another form: with other words or signs, bold comes with these. */
  #heldForm(
    block: string,
    changes: readonly FormChange[],
    lines: readonly WordLine[],
  ): Pick<Difference, 'taking' | 'reform'> {
    const before = this.#baseLines.get(block) ?? [];
    const isOther = signsOf(before) !== signsOf(lines);
    if (isOther || takingOf(this.#base.blocks.get(block)) !== 'place') return { taking: 'form' };
    const reform = this.#added.has(block) ? reformIn(changes, lines) : undefined;
    if (reform !== undefined) return { taking: 'place', reform };
    return { taking: isSame(this.#textOf(lines), this.#textOf(before)) ? 'form' : 'place' };
  }

  #difference(
    more: Partial<Difference> & Pick<Difference, 'id' | 'kind'>,
    lines: { readonly before?: readonly WordLine[]; readonly after?: readonly WordLine[] },
  ): Difference {
    const { before = [], after = [] } = lines;
    return {
      block: null,
      before: textOfLines(before),
      after: textOfLines(after),
      pieces: wordDiff(wordsOf(before, this.#base), wordsOf(after, this.#base)),
      tracked: after.some(({ tracked }) => tracked),
      notes: unknownNotes(after, this.#base),
      taking: 'place',
      text: [],
      form: 'body',
      follows: [],
      ...more,
    };
  }

  #nameOf(block: string): string {
    return this.#moved.has(block) ? `moved-${block}` : block;
  }

  #follows(at: number): readonly string[] {
    return this.#units
      .slice(0, at)
      .map(({ id, block }) => (block === null ? id : this.#nameOf(block)))
      .reverse();
  }

  #textOf(lines: readonly WordLine[]): LawyerText {
    return lines.map((line) => inlinesOf(line, this.#base));
  }

  /** It stands in the file before the first block of the memo, which nothing can be put before. */
  #isAtHead(at: number): boolean {
    const [first] = this.#base.blocks.keys();
    const isBefore = this.#units.findIndex(({ block }) => block === first) > at;
    const stands = (block: string | null) => block !== null && this.#base.blocks.has(block) && !this.#moved.has(block);
    return isBefore && !this.#units.slice(0, at).some(({ block }) => stands(block));
  }

  #new({ id, lines }: FileUnit, at: number): Difference {
    const text = this.#textOf(lines);
    const taking = this.#isAtHead(at) ? 'head' : isWordsOnly(lines) ? 'words' : 'place';
    return this.#difference(
      { id, kind: 'new', taking, text, form: formOf(lines), follows: this.#follows(at) },
      { after: lines },
    );
  }

  #changed({ lines }: FileUnit, block: string, at: number): readonly Difference[] {
    const before = this.#baseLines.get(block) ?? [];
    if (keysOf(before) === keysOf(lines)) return [];
    const taking = takingOf(this.#base.blocks.get(block));
    const known = new Set(before.map(keyOfLine));
    // Beside a table stands what changed in it, not the table once more.
    const taken = taking === 'place' ? lines : lines.filter((line) => !known.has(keyOfLine(line)));
    const more = {
      id: `changed-${block}`,
      kind: 'changed',
      block,
      tracked: lines.some(({ tracked }) => tracked) || this.#wasTracked(block),
      taking: taken.length === 0 ? 'rows' : taking,
      text: this.#textOf(taken),
      form: taking === 'place' ? 'body' : 'plain',
      follows: this.#follows(at),
    } as const;
    return [this.#difference(more, { before, after: lines })];
  }

  #movedTo({ lines }: FileUnit, block: string, at: number): Difference {
    const kind = this.#base.blocks.get(block)?.kind;
    const section = kind === 'section' ? this.#order.sectionMove(this.#present, block) : null;
    // What is no block of the memo, and the lines at its head, keep their places.
    const isFixed = kind === undefined || kind === 'heading';
    const taking = section?.taking ?? (isFixed ? 'order' : this.#isAtHead(at) ? 'head' : 'place');
    const follows = section?.follows.map((one) => this.#nameOf(one)) ?? this.#follows(at);
    const tracked = lines.some((line) => line.tracked) || this.#wasTracked(block);
    const more = { id: `moved-${block}`, kind: 'moved', block, tracked, taking, follows } as const;
    return this.#difference(more, { before: lines, after: lines });
  }

  #vanished(): readonly Difference[] {
    return goneBlocks(this.#base, this.#file, new Set(this.#present)).map(({ id, taking }) => {
      const more = {
        id: `vanished-${id}`,
        kind: 'vanished',
        block: id,
        tracked: this.#wasTracked(id),
        taking,
      } as const;
      return this.#difference(more, { before: this.#baseLines.get(id) ?? [] });
    });
  }

  #wasTracked(block: string): boolean {
    return [...this.#file.emptied].some((anchor) => this.#base.blockOf(anchor) === block);
  }
}

/**
 * Holds a file that came back against the memo that it was written from. `added`: the blocks that the lawyer added to
 * it, which can take another form.
 */
export const readBack = (base: BaseText, whole: WordText, added: ReadonlySet<string> = new Set()): ReadBack => {
  const file = { ...whole, lines: withoutContents(whole.lines, base.outline) };
  const anchors = singleAnchors(base, file);
  const blocks = matchLines(base.lines, file.lines, anchors);
  const comparison = new Comparison(base, file, blocks, added);
  return {
    differences: comparison.all(),
    signs: comparison.signs(),
    forms: comparison.forms(),
    margins: marginChanges(file.margins),
    comments: placedComments(file, blocks),
    struck: struckIn(file, blocks),
    anchored: anchors.some((block) => block !== null),
  };
};
