import type { MemoBlock } from '../model';
import { FileOrder } from '../round-trip/file-order';
import { everyBlock } from '../walk';

/** A block that stands elsewhere than it did: a section with all that stands in it. */
export interface MovedSince {
  readonly block: MemoBlock;
  /** What it stands after now; null where it stands first. */
  readonly after: MemoBlock | null;
}

/** The blocks of both memos that do not stand in the order of the earlier one. */
export const movedSince = (before: readonly MemoBlock[], now: readonly MemoBlock[]): readonly MovedSince[] => {
  const order = everyBlock(before).map(({ id }) => id);
  const blocks = new Map(everyBlock(now).map((block) => [block.id, block]));
  const known = new Set(order);
  const present = [...blocks.keys()].filter((id) => known.has(id));
  const earlier = new FileOrder(before, order);
  const moved = earlier.moved(present);
  return present.flatMap((id, at) => {
    const block = blocks.get(id);
    if (block === undefined || !moved.has(id)) return [];
    const nearest = block.kind === 'section' ? earlier.sectionMove(present, id).follows[0] : present[at - 1];
    return [{ block, after: blocks.get(nearest ?? '') ?? null }];
  });
};
