import type { Inline, ListBlock, MemoBlock, MemoOutline, ParagraphBlock } from '../model';

/** What a lawyer wrote: the paragraphs of a text, or the items of a list. */
export type LawyerText = readonly (readonly Inline[])[];

/** The blocks whose text can be edited. Tables and headings can be taken out, and text put beside them. */
export type EditableBlock = ParagraphBlock | ListBlock;

/** The lawyer's text for a block that the memo made. */
export interface Edit {
  readonly text: LawyerText;
  /** True where the lawyer answers for it without a source. */
  readonly own?: true;
  /** The block as the memo had made it when the lawyer last looked at it. */
  readonly made: EditableBlock;
  /** The block that it stands after, should the memo no longer make it. */
  readonly after: string;
  /** True where the lawyer took the memo's own text instead; this one is kept, not shown. */
  readonly aside?: true;
}

export const addedForms = ['body', 'quote', 'plain', 'bullets', 'numbers'] as const;
export type AddedForm = (typeof addedForms)[number];

/** A block that the lawyer added. */
export interface AddedBlock {
  readonly id: string;
  readonly after: string;
  readonly form: AddedForm;
  readonly text: LawyerText;
  readonly own?: true;
}

/** A memo under the lawyer's hand: what was made from the matter, and apart from it what the lawyer did. */
export interface KeptMemo {
  readonly format: 'adit-kept-memo';
  readonly version: 1;
  readonly generated: MemoOutline;
  readonly edits: Readonly<Record<string, Edit>>;
  readonly added: readonly AddedBlock[];
  /** Blocks taken out, each with its version at that time; empty for a block that was not made then. */
  readonly removed: Readonly<Record<string, string>>;
  /** Blocks that the memo makes and the lawyer put elsewhere, each with the block that it stands after. */
  readonly moved?: Readonly<Record<string, string>>;
}

/** Where the lawyer put blocks that the memo makes. */
export const movedIn = ({ moved }: Pick<KeptMemo, 'moved'>): Readonly<Record<string, string>> => moved ?? {};

/** A memo as it is made, nothing edited yet. */
export const keepMemo = (generated: MemoOutline): KeptMemo => ({
  format: 'adit-kept-memo',
  version: 1,
  generated,
  edits: {},
  added: [],
  removed: {},
});

/** True where the text of a block can be edited in its place. The draft line counts gaps and writes itself. */
export const isEditable = (block: MemoBlock): block is EditableBlock =>
  (block.kind === 'paragraph' || block.kind === 'list') && block.id !== 'heading.draft';
