import type { MemoOutline } from '../model';
import { everyBlock } from '../walk';
import { type KeptMemo, movedIn } from './kept-memo';
import { sectionAnchor } from './section-order';

/**
 * Finds the nearest block before a lost one that is still there. What the lawyer put after a block stays near its
 * place, though the block is gone.
 */
const anchorsIn = (previous: MemoOutline, fresh: MemoOutline): ((after: string) => string) => {
  const order = everyBlock(previous.blocks).map(({ id }) => id);
  const present = new Set(everyBlock(fresh.blocks).map(({ id }) => id));
  return (after) => {
    const at = order.indexOf(after);
    if (present.has(after) || at < 0) return after;
    const earlier = order.slice(0, at).reverse();
    return earlier.find((id) => present.has(id)) ?? after;
  };
};

/**
 * Takes in the memo as the matter makes it now. What the lawyer wrote, added and took out stays as it is; whatever was
 * made under it meanwhile is at hand, and a text written over an older version is known as stale.
 */
export const regenerate = (previous: KeptMemo, fresh: MemoOutline): KeptMemo => {
  const anchorOf = anchorsIn(previous.generated, fresh);
  const moved = Object.entries(movedIn(previous)).map(([id, after]) => [
    id,
    sectionAnchor(previous.generated.blocks, fresh.blocks, movedIn(previous), id) ?? anchorOf(after),
  ]);
  const edits = Object.entries(previous.edits).map(([id, edit]) => [id, { ...edit, after: anchorOf(edit.after) }]);
  return {
    ...previous,
    generated: fresh,
    edits: Object.fromEntries(edits),
    added: previous.added.map((block) => ({ ...block, after: anchorOf(block.after) })),
    ...(previous.moved === undefined ? {} : { moved: Object.fromEntries(moved) }),
  };
};
