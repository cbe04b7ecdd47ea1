import type { MemoBlock } from '../model';
import { everyBlock } from '../walk';
import { type BaseText, titleBlock } from './base-text';
import type { Difference } from './difference';
import type { WordText } from './read-word';
import { foldSigns } from './same-signs';
import { textOfLine } from './word-line';

type Gone = Pick<Difference, 'taking'> & { readonly id: string };

/** Lines that the memo writes at its head by itself: its title, and that on gaps. */
const frame: ReadonlySet<string> = new Set([titleBlock, 'heading.draft']);

/** The template of a firm may say the title in a place of its own. */
const firmSaysTitle = ({ outline }: BaseText, { firmLines }: WordText): boolean => {
  const title = foldSigns(outline.title);
  return firmLines.some((line) => foldSigns(textOfLine(line)).includes(title));
};

/** Blocks that a file does not have, of those that are present in it; a heading that goes with all under it counts once. */
export const goneBlocks = (base: BaseText, file: WordText, present: ReadonlySet<string>): readonly Gone[] => {
  const written = new Set(base.lines.map(({ block }) => block));
  const gone = new Set([...written].filter((block) => !present.has(block)));
  if (firmSaysTitle(base, file)) gone.delete(titleBlock);
  const isWhole = (block: MemoBlock): boolean =>
    block.kind !== 'section' || everyBlock(block.children).every(({ id }) => gone.has(id) || !written.has(id));
  const covered = new Set<string>();
  for (const block of base.blocks.values())
    if (block.kind === 'section' && gone.has(block.id) && isWhole(block))
      for (const inner of everyBlock(block.children)) covered.add(inner.id);
  return [...gone]
    .filter((id) => !covered.has(id))
    .map((id) => {
      const block = base.blocks.get(id);
      const taking = block !== undefined && isWhole(block) ? 'place' : 'heading';
      return { id, taking: frame.has(id) ? 'frame' : taking };
    });
};
