import { addBlock, editBlock, formBlock, moveBlock, removeBlock, restoreBlock } from '../editing/edit-memo';
import { isEditable, type KeptMemo, type LawyerText, movedIn } from '../editing/kept-memo';
import { everyBlock } from '../walk';
import type { BaseText } from './base-text';
import { canTake, type Difference } from './difference';

const wordsOf = (text: LawyerText): string =>
  text.map((runs) => runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('')).join('\n');

/** What the lawyer wrote at a block since, of which the file knows nothing; null where there is nothing. */
const writtenSince = (kept: KeptMemo, { block, before }: Difference): LawyerText | null => {
  if (block === null) return null;
  const own = kept.edits[block]?.text ?? kept.added.find(({ id }) => id === block)?.text;
  return own === undefined || wordsOf(own).trim() === before.trim() ? null : own;
};

/** The lawyer wrote over the text of the file: where the memo says something else by now, that is not to be missed. */
const overBase = (kept: KeptMemo, id: string, base: BaseText, earlier: KeptMemo): KeptMemo => {
  const edit = kept.edits[id];
  const inBase = base.blocks.get(id);
  if (edit === undefined || inBase === undefined || !isEditable(inBase)) return kept;
  return { ...kept, edits: { ...kept.edits, [id]: { ...edit, made: earlier.edits[id]?.made ?? inBase } } };
};

const isThere = (kept: KeptMemo, id: string): boolean =>
  kept.added.some((one) => one.id === id) ||
  id in kept.edits ||
  everyBlock(kept.generated.blocks).some((one) => one.id === id);

/** A block that was put somewhere for a difference: new, or moved there. */
interface Placed extends Pick<Difference, 'follows'> {
  readonly id: string;
}

/** By difference, the blocks that were put somewhere. */
export type News = Map<string, Placed>;

/** The nearest block before, among those that the memo has by now; undefined where there is none. */
const nearestBefore = (kept: KeptMemo, { follows }: Pick<Difference, 'follows'>, news: News): string | undefined =>
  follows.map((id) => news.get(id)?.id ?? id).find((id) => isThere(kept, id));

/** What it is put after: the nearest block before, or else the first of the memo. */
const anchorFor = (kept: KeptMemo, difference: Pick<Difference, 'follows'>, news: News): string =>
  nearestBefore(kept, difference, news) ?? everyBlock(kept.generated.blocks)[0]?.id ?? '';

/** Takes differences into a memo, one after the other. */
export interface Taking {
  readonly base: BaseText;
  readonly newId: () => string;
}

const changed = (kept: KeptMemo, difference: Difference, { base, newId }: Taking, news: News): KeptMemo => {
  const { block, text, form, reform } = difference;
  if (block === null) return kept;
  const beside = difference.taking === 'beside' || !isThere(kept, block) || writtenSince(kept, difference) !== null;
  const visible = block in kept.removed ? restoreBlock(kept, block) : kept;
  if (beside) {
    const follows = [block, ...difference.follows];
    const id = newId();
    news.set(difference.id, { id, follows });
    return addBlock(visible, { id, after: anchorFor(kept, { follows }, news), form, text });
  }
  const source = base.blocks.get(block)?.source;
  const written = { text, ...(source?.own ? { own: true as const } : {}) };
  const edited = overBase(editBlock(visible, block, written), block, base, kept);
  return reform === undefined ? edited : formBlock(edited, block, reform);
};

/** Whether a block is still where it was put: the lawyer may have put it back since. */
const isPlaced = (kept: KeptMemo, id: string): boolean =>
  id in movedIn(kept) || kept.added.some((one) => one.id === id);

/** What stands after a block in the file and was accepted before it goes after it now. */
const followed = (kept: KeptMemo, id: string, news: News): KeptMemo =>
  [...news.values()]
    .filter((one) => isPlaced(kept, one.id) && nearestBefore(kept, one, news) === id)
    .reduce((memo, one) => followed(moveBlock(memo, one.id, id), one.id, news), kept);

const taken = (kept: KeptMemo, difference: Difference, taking: Taking, news: News): KeptMemo => {
  const { kind, block, text, form } = difference;
  if (!canTake(difference)) return kept;
  if (kind === 'changed') return changed(kept, difference, taking, news);
  if (kind === 'vanished') return block === null ? kept : removeBlock(kept, block);
  const after = anchorFor(kept, difference, news);
  if (kind === 'moved') {
    if (block === null || !isThere(kept, block)) return kept;
    news.set(difference.id, { id: block, follows: difference.follows });
    return followed(moveBlock(kept, block, after), block, news);
  }
  const id = taking.newId();
  news.set(difference.id, { id, follows: difference.follows });
  return followed(addBlock(kept, { id, after, form, text }), id, news);
};

/**
 * Takes accepted differences into the memo. Nothing that the lawyer wrote is lost: what was written at a block since the
 * file was made stays in its place and the words of the file stand after it; what the file left out can be put back.
 * `news` remembers under which ids new text was taken in before, and which blocks were moved.
 */
export const takeIn = (
  kept: KeptMemo,
  differences: readonly Difference[],
  taking: Taking,
  news: News = new Map(),
): KeptMemo => differences.reduce((memo, difference) => taken(memo, difference, taking, news), kept);
