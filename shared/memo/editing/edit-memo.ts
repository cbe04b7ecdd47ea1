import type { MemoBlock } from '../model';
import { everyBlock } from '../walk';
import { blockVersion } from './block-version';
import { Composer } from './composer';
import {
  type AddedBlock,
  type AddedForm,
  type Edit,
  isEditable,
  type KeptMemo,
  type LawyerText,
  movedIn,
} from './kept-memo';
import { moveSection, putSectionBack, siblingsOf } from './section-order';

const blockOf = ({ generated }: KeptMemo, id: string): MemoBlock | undefined =>
  everyBlock(generated.blocks).find((block) => block.id === id);

/** The block before one in the order of reading; the block itself where it is the first. */
const before = ({ generated }: KeptMemo, id: string): string => {
  const blocks = everyBlock(generated.blocks);
  const at = blocks.findIndex((block) => block.id === id);
  return blocks[Math.max(at - 1, 0)]?.id ?? id;
};

const without = <Value>(record: Readonly<Record<string, Value>>, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));

/**
 * Adds a block of the lawyer's after another one: one that the memo made, or one that the lawyer added. Its id is new;
 * the newest stands next to the anchor.
 */
export const addBlock = (kept: KeptMemo, block: AddedBlock): KeptMemo => {
  const { added } = kept;
  const next = added.findIndex(({ after }) => after === block.after);
  const at = next < 0 ? added.length : next;
  return { ...kept, added: [...added.slice(0, at), block, ...added.slice(at)] };
};

interface Written {
  readonly text: LawyerText;
  readonly own?: true;
}

const changeAdded = (kept: KeptMemo, id: string, written: Written): KeptMemo => ({
  ...kept,
  added: kept.added.map(({ own, ...block }) =>
    block.id === id ? { ...block, ...written } : { ...block, ...(own ? { own } : {}) },
  ),
});

/** Gives a block of the lawyer's another form; what the memo makes keeps its own. */
export const formBlock = (kept: KeptMemo, id: string, form: AddedForm): KeptMemo => ({
  ...kept,
  added: kept.added.map((block) => (block.id === id ? { ...block, form } : block)),
});

/**
 * Puts the lawyer's text in the place of a block. Where the memo does not make that block, or it is one that cannot be
 * edited, the text is kept beside its place: what was written is never dropped.
 */
export const editBlock = (kept: KeptMemo, id: string, written: Written): KeptMemo => {
  if (kept.added.some((one) => one.id === id)) return changeAdded(kept, id, written);
  const block = blockOf(kept, id);
  const earlier = kept.edits[id];
  const made = block && isEditable(block) ? block : earlier?.made;
  if (!made) {
    return addBlock(kept, { id: `${id}/beside-${kept.added.length + 1}`, after: id, form: 'body', ...written });
  }
  const after = block ? before(kept, id) : (earlier?.after ?? id);
  return { ...kept, edits: { ...kept.edits, [id]: { ...written, made, after } } };
};

const changeEdit = (kept: KeptMemo, id: string, change: (edit: Edit) => Edit): KeptMemo => {
  const edit = kept.edits[id];
  return edit ? { ...kept, edits: { ...kept.edits, [id]: change(edit) } } : kept;
};

/** The lawyer read the memo's new text and stays with the own one: it is no longer stale. */
export const confirmEdit = (kept: KeptMemo, id: string): KeptMemo => {
  const block = blockOf(kept, id);
  return block && isEditable(block) ? changeEdit(kept, id, (edit) => ({ ...edit, made: block })) : kept;
};

/** Takes the memo's text; the lawyer's is set aside and kept. */
export const takeGenerated = (kept: KeptMemo, id: string): KeptMemo =>
  changeEdit(kept, id, (edit) => ({ ...edit, aside: true }));

/** Takes the lawyer's text again. */
export const takeOwn = (kept: KeptMemo, id: string): KeptMemo =>
  changeEdit(kept, id, ({ aside: _aside, ...edit }) => edit);

/** The block before one as the memo reads now; null for the first, and for one that is not shown. */
const shownBefore = (kept: KeptMemo, id: string): string | null => {
  const known = new Set([...everyBlock(kept.generated.blocks), ...kept.added].map((one) => one.id));
  const shown = everyBlock(new Composer(kept).all()).map((one) => one.id);
  const owners = shown.map((one) => (known.has(one) || one in kept.edits ? one : one.replace(/\/\d+$/, '')));
  const at = owners.indexOf(id);
  return owners[at - 1] ?? null;
};

/** What stands after a block of its own place is left where it is, when the block goes elsewhere. */
const leaveFollowers = (kept: KeptMemo, id: string): KeptMemo => {
  const anchors = [...Object.values(kept.edits), ...kept.added].map(({ after }) => after);
  const before = [...anchors, ...Object.values(movedIn(kept))].includes(id) ? shownBefore(kept, id) : null;
  if (before === null) return kept;
  const stays = (after: string): string => (after === id ? before : after);
  const edits = Object.entries(kept.edits).map(([of, edit]) => [of, { ...edit, after: stays(edit.after) }]);
  const moved = Object.entries(movedIn(kept)).map(([of, after]) => [of, stays(after)]);
  return {
    ...kept,
    edits: Object.fromEntries(edits),
    added: kept.added.map((one) => ({ ...one, after: stays(one.after) })),
    ...(kept.moved === undefined ? {} : { moved: Object.fromEntries(moved) }),
  };
};

/**
 * Puts a block after another one: a block of the lawyer's, one that the memo makes, or a section with all that stands in
 * it. A section that may not stand there stays where it is.
 */
export const moveBlock = (kept: KeptMemo, id: string, after: string): KeptMemo => {
  if (id === after) return kept;
  const siblings = siblingsOf(kept.generated.blocks, id);
  if (siblings !== null) return { ...kept, moved: moveSection(siblings, movedIn(kept), id, after) };
  const left = leaveFollowers(kept, id);
  const own = left.added.find((one) => one.id === id);
  if (own !== undefined)
    return addBlock({ ...left, added: left.added.filter((one) => one !== own) }, { ...own, after });
  return { ...left, moved: { ...movedIn(left), [id]: after } };
};

/** Puts a block back where the memo makes it. */
export const putBack = (kept: KeptMemo, id: string): KeptMemo => {
  const siblings = siblingsOf(kept.generated.blocks, id);
  const moved = movedIn(kept);
  return { ...kept, moved: siblings === null ? without(moved, [id]) : putSectionBack(siblings, moved, id) };
};

/** A block and all that stands in it: what was made there, and the lawyer's own beside it. */
const withContents = (kept: KeptMemo, id: string): readonly string[] => {
  const block = blockOf(kept, id);
  if (block?.kind !== 'section') return [id];
  const made = new Set(everyBlock(kept.generated.blocks).map((one) => one.id));
  const moved = movedIn(kept);
  const children = everyBlock(block.children);
  // A section that was moved still stands in its own; it does not stand in the one that it was put after.
  const inside = new Set([
    id,
    ...children.flatMap((one) => (one.kind !== 'section' && one.id in moved ? [] : [one.id])),
  ]);
  const places = Object.entries(moved)
    .filter(([of]) => blockOf(kept, of)?.kind !== 'section')
    .map(([of, after]) => ({ id: of, after }));
  const edits = Object.entries(kept.edits).map(([of, { after }]) => ({ id: of, after }));
  const floating = [...places, ...[...edits, ...kept.added].filter((one) => !made.has(one.id))];
  // Repeated until it rests: a block may stand after a block that stands after another.
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const one of floating) if (inside.has(one.after)) inside.add(one.id);
  }
  return [...inside];
};

/** Takes a block out, with all that stands in it. Nothing of it is lost. */
export const removeBlock = (kept: KeptMemo, id: string): KeptMemo => {
  const taken = withContents(kept, id).map((one) => {
    const block = blockOf(kept, one);
    return [one, block ? blockVersion(block) : ''] as const;
  });
  return { ...kept, removed: { ...kept.removed, ...Object.fromEntries(taken) } };
};

const sectionsAround = (blocks: readonly MemoBlock[], id: string): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'section' && everyBlock(block.children).some((one) => one.id === id)
      ? [block.id, ...sectionsAround(block.children, id)]
      : [],
  );

/** Puts a block back, with all that stands in it and the headings that it stands under. */
export const restoreBlock = (kept: KeptMemo, id: string): KeptMemo => ({
  ...kept,
  removed: without(kept.removed, [...withContents(kept, id), ...sectionsAround(kept.generated.blocks, id)]),
});
