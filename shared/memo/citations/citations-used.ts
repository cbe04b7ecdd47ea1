import type { MemoBlock, MemoOutline } from '../model';
import { everyBlock, runsOf } from '../walk';
import { citeKey } from './cite-key';

const keysOf = (block: MemoBlock): readonly string[] => [
  ...runsOf(block).flatMap((run) => (run.kind === 'note' ? run.cites.map(citeKey) : [])),
  ...(block.source.authorities ?? []).map((id) => citeKey({ authority: id, pinpoint: '' })),
  ...(block.source.cases ?? []).map((id) => citeKey({ case: id })),
];

/** Of the citations of a memo, those that these blocks name. */
export const citationsUsed = (
  blocks: readonly MemoBlock[],
  citations: MemoOutline['citations'],
): MemoOutline['citations'] => {
  const used = new Set(everyBlock(blocks).flatMap(keysOf));
  return Object.fromEntries(Object.entries(citations).filter(([key]) => used.has(key)));
};
