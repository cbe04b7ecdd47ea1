import type { MemoBlock } from '../model';
import { everyBlock } from '../walk';
import { blockVersion } from './block-version';
import type { Edit, KeptMemo } from './kept-memo';

/**
 * How a block stands. `stale`: what the memo says here changed since the lawyer wrote. `orphaned`: the memo no longer
 * says it. `aside`: the lawyer's text is kept, the memo's is shown.
 */
export type BlockStatus = 'generated' | 'edited' | 'stale' | 'orphaned' | 'aside' | 'added';

export interface BlockState {
  readonly id: string;
  readonly status: BlockStatus;
  readonly removed: boolean;
  /** True where the memo's text changed since the block was taken out. */
  readonly changedSinceRemoved: boolean;
  /** What the memo says here now; null where it says nothing. */
  readonly generated: MemoBlock | null;
}

const statusOf = (edit: Edit | undefined, generated: MemoBlock | null): BlockStatus => {
  if (!edit) return 'generated';
  if (edit.aside) return 'aside';
  if (generated === null) return 'orphaned';
  return blockVersion(edit.made) === blockVersion(generated) ? 'edited' : 'stale';
};

/** How every block of a kept memo stands: those that are made in the order of reading, then the lawyer's own. */
export const blockStates = (kept: KeptMemo): readonly BlockState[] => {
  const blocks = everyBlock(kept.generated.blocks);
  const made = new Set(blocks.map(({ id }) => id));
  const state = (id: string, status: BlockStatus, generated: MemoBlock | null): BlockState => {
    const removedAt = kept.removed[id];
    const removed = removedAt !== undefined;
    const changedSinceRemoved = removed && generated !== null && removedAt !== blockVersion(generated);
    return { id, status, removed, changedSinceRemoved, generated };
  };
  return [
    ...blocks.map((block) => state(block.id, statusOf(kept.edits[block.id], block), block)),
    ...Object.entries(kept.edits)
      .filter(([id]) => !made.has(id))
      .map(([id, edit]) => state(id, statusOf(edit, null), null)),
    ...kept.added.map(({ id }) => state(id, 'added', null)),
  ];
};
