import { editBlock } from '../../../shared/memo/editing/edit-memo';
import { isEditable, type KeptMemo } from '../../../shared/memo/editing/kept-memo';
import { everyBlock } from '../../../shared/memo/walk';
import type { BlockText } from './editor/block-editor';

/** The text of a block as it is edited: the lawyer's, or what the memo made; null where it cannot be edited. */
export function textAt(kept: KeptMemo, id: string): BlockText | null {
  const edit = kept.edits[id];
  const lawyer = kept.added.find((one) => one.id === id) ?? (edit?.aside ? undefined : edit);
  if (lawyer !== undefined) return { text: lawyer.text, own: lawyer.own ?? false };
  const made = everyBlock(kept.generated.blocks).find((block) => block.id === id);
  if (made === undefined || !isEditable(made)) return null;
  return { text: made.kind === 'list' ? made.items : [made.content], own: made.source.own ?? false };
}

/** The memo with what the lawyer wrote in the place of a block. */
export const writtenAt = (kept: KeptMemo, id: string, { text, own }: BlockText): KeptMemo =>
  editBlock(kept, id, { text, ...(own ? { own: true as const } : {}) });

/** The block of the lawyer's that a paragraph belongs to: all after the first are counted. */
export const ownerOf = (kept: KeptMemo, id: string): string => {
  const owner = id.replace(/\/\d+$/, '');
  return owner in kept.edits || kept.added.some((one) => one.id === owner) ? owner : id;
};

/** True for the paragraphs after the first of a text that is being edited as a whole. */
export const isRestOf = (kept: KeptMemo, id: string, edited: string | null): boolean =>
  id !== edited && ownerOf(kept, id) === edited;
