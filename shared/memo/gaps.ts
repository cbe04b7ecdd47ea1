import type { MemoBlock } from './model';
import { everyBlock, runsOf } from './walk';

/** How many different things are still to be supplied. */
export const countGaps = (blocks: readonly MemoBlock[]): number =>
  new Set(
    everyBlock(blocks)
      .flatMap(runsOf)
      .flatMap((run) => (run.kind === 'gap' ? [run.key] : [])),
  ).size;
