import type { Inline, MemoBlock } from './model';

/** Every block of a memo in the order of reading. */
export const everyBlock = (blocks: readonly MemoBlock[]): readonly MemoBlock[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block, ...everyBlock(block.children)] : [block]));

/** The runs of a block itself, in the order of reading. */
export const runsOf = (block: MemoBlock): readonly Inline[] => {
  switch (block.kind) {
    case 'heading':
      return block.lines.flatMap((line) => line.value);
    case 'paragraph':
      return block.content;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flatMap((row) => row.cells.flat(2));
    case 'section':
      return [];
  }
};

/** The words of runs, notes left out. */
export const textOfRuns = (runs: readonly Inline[]): string =>
  runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('');

/** The words of a block itself, notes left out. */
export const textOfBlock = (block: MemoBlock): string => textOfRuns(runsOf(block));
