import { list, paragraph } from '../blocks';
import { groupedBy } from '../grouped-by';
import type { BlockSource, MemoBlock, ParagraphRole, SectionBlock } from '../model';
import { everyBlock } from '../walk';
import {
  type AddedBlock,
  type Edit,
  type EditableBlock,
  isEditable,
  type KeptMemo,
  type LawyerText,
  movedIn,
} from './kept-memo';
import { inOrder } from './section-order';

/** A source without what its footnotes cited: those of the new text take their place. */
const withoutCites = ({ authorities: _authorities, cases: _cases, own: _own, ...rest }: BlockSource): BlockSource =>
  rest;

/** The lawyer's text as paragraphs; the second and those after it are counted. */
const paragraphs = (id: string, text: LawyerText, source: BlockSource, role: ParagraphRole): readonly MemoBlock[] =>
  text.map((content, index) => paragraph(index === 0 ? id : `${id}/${index + 1}`, content, source, role));

const ownOf = ({ own }: { readonly own?: true }): BlockSource => (own ? { own } : {});

const editedBlocks = (block: EditableBlock, edit: Edit): readonly MemoBlock[] => {
  const source = { ...withoutCites(block.source), ...ownOf(edit) };
  return block.kind === 'list'
    ? [list(block.id, block.ordered, edit.text, source)]
    : paragraphs(block.id, edit.text, source, block.role);
};

const addedBlocks = (block: AddedBlock): readonly MemoBlock[] =>
  block.form === 'bullets' || block.form === 'numbers'
    ? [list(block.id, block.form === 'numbers', block.text, ownOf(block))]
    : paragraphs(block.id, block.text, ownOf(block), block.form);

interface Floating {
  readonly id: string;
  readonly after: string;
  readonly blocks: readonly MemoBlock[];
}

type Leaf = Exclude<MemoBlock, SectionBlock>;

/** What stands at an anchor: blocks that were moved, texts whose block is no longer made, then what the lawyer added. */
const floatingIn = (kept: KeptMemo, leaf: (block: Leaf) => readonly MemoBlock[]): readonly Floating[] => {
  const all = everyBlock(kept.generated.blocks);
  const made = new Set(all.map(({ id }) => id));
  const moved = movedIn(kept);
  return [
    ...all.flatMap((block) => {
      const after = moved[block.id];
      return after === undefined || block.kind === 'section' ? [] : [{ id: block.id, after, blocks: leaf(block) }];
    }),
    ...Object.entries(kept.edits)
      .filter(([id]) => !made.has(id))
      .map(([id, edit]) => ({
        id,
        after: moved[id] ?? edit.after,
        blocks: edit.aside ? [] : editedBlocks(edit.made, edit),
      })),
    ...kept.added.map((block) => ({ id: block.id, after: block.after, blocks: addedBlocks(block) })),
  ];
};

/** Puts the lawyer's blocks among those that were made. What finds no anchor stands at the end, never nowhere. */
export class Composer {
  readonly #kept: KeptMemo;
  readonly #floating: readonly Floating[];
  readonly #byAnchor: ReadonlyMap<string, readonly Floating[]>;
  readonly #placed = new Set<string>();

  constructor(kept: KeptMemo) {
    this.#kept = kept;
    this.#floating = floatingIn(kept, (block) => this.#leaf(block, false));
    this.#byAnchor = groupedBy(this.#floating, ({ after }) => after);
  }

  all(): readonly MemoBlock[] {
    const placed = this.#ordered(this.#kept.generated.blocks, '').flatMap((block) => this.#block(block, false));
    const stray = this.#floating.flatMap((one) => this.#float(one));
    return [...placed, ...stray];
  }

  #ordered(blocks: readonly MemoBlock[], parent: string): readonly MemoBlock[] {
    return inOrder(blocks, parent, movedIn(this.#kept));
  }

  #isRemoved(id: string): boolean {
    return Object.hasOwn(this.#kept.removed, id);
  }

  /** `hidden`: within a section that was taken out. What the lawyer wrote there and did not take out still shows. */
  #block(block: MemoBlock, hidden: boolean): readonly MemoBlock[] {
    if (block.kind === 'section') return this.#section(block, hidden);
    // What was moved is written where it stands now, with what the lawyer put after it.
    if (movedIn(this.#kept)[block.id] !== undefined) return [];
    return [...this.#leaf(block, hidden), ...this.#after(block.id)];
  }

  #section(block: SectionBlock, hidden: boolean): readonly MemoBlock[] {
    const out = hidden || this.#isRemoved(block.id);
    const inner = this.#ordered(block.children, block.id).flatMap((child) => this.#block(child, out));
    const children = [...this.#after(block.id), ...inner];
    return out ? children : [{ ...block, children }];
  }

  #leaf(block: Leaf, hidden: boolean): readonly MemoBlock[] {
    if (this.#isRemoved(block.id)) return [];
    const edit = this.#kept.edits[block.id];
    if (edit && !edit.aside && isEditable(block)) return editedBlocks(block, edit);
    return hidden ? [] : [block];
  }

  #after(id: string): readonly MemoBlock[] {
    return (this.#byAnchor.get(id) ?? []).flatMap((one) => this.#float(one));
  }

  #float(one: Floating): readonly MemoBlock[] {
    if (this.#placed.has(one.id)) return [];
    this.#placed.add(one.id);
    return [...(this.#isRemoved(one.id) ? [] : one.blocks), ...this.#after(one.id)];
  }
}
