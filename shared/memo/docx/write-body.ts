import type { MemoOutline } from '../model';
import { everyBlock } from '../walk';
import { bodyPieces } from './body';
import type { Sheet } from './sheet';

/** Blocks between two looks at the clock of whoever waits: a few milliseconds of work. */
const BETWEEN = 50;

/** Hears how much of a memo is written, from 0 to 1, and lets others have their turn; stops the writing by throwing. */
export type OnShare = (share: number) => Promise<void>;

/** Writes the body of a memo, and tells how far it is. */
export const writeBody = async (outline: MemoOutline, sheet: Sheet, onShare?: OnShare): Promise<string> => {
  const total = everyBlock(outline.blocks).length + 2;
  let [xml, written] = ['', 0];
  for (const piece of bodyPieces(outline, sheet)) {
    xml += piece;
    written += 1;
    if (onShare !== undefined && written % BETWEEN === 0) await onShare(Math.min(1, written / total));
  }
  return xml;
};
