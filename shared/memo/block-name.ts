import type { MemoBlock } from './model';
import { textOfBlock } from './walk';

/** How much of a text names it. */
const quoted = 40;

/** The first words of a text, by which a reader finds it. */
export const excerpt = (text: string): string => (text.length > quoted ? `${text.slice(0, quoted)}…` : text);

/** What a reader knows a block by: its heading, its caption, or its first words. */
export const nameOfBlock = (block: MemoBlock): string => {
  if (block.kind === 'section') return block.title;
  return block.kind === 'table' ? block.caption : excerpt(textOfBlock(block));
};
