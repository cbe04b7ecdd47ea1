import { citationsUsed } from '../citations/citations-used';
import { countGaps } from '../gaps';
import type { Cite, MemoBlock, MemoOutline } from '../model';
import { draftLine } from '../sections/heading';
import { memoWordings } from '../wording/index';
import { Composer } from './composer';
import type { KeptMemo } from './kept-memo';

/** What the lawyer's blocks cite, so that the memo can be made with these sources in its annex. */
export const citesOfLawyer = (kept: KeptMemo): readonly Cite[] =>
  [...Object.values(kept.edits), ...kept.added]
    .flatMap(({ text }) => text.flat())
    .flatMap((run) => (run.kind === 'note' ? run.cites : []));

/** The draft line counts the gaps that are left, whoever filled the others. */
const withDraftLine = (blocks: readonly MemoBlock[], gaps: number, lang: MemoOutline['lang']): readonly MemoBlock[] =>
  blocks.flatMap((block) => (block.id === 'heading.draft' ? draftLine(gaps, { words: memoWordings[lang] }) : [block]));

/** The memo as it is to be written: what was made, with what the lawyer wrote, added and took out. */
export const composeOutline = (kept: KeptMemo): MemoOutline => {
  const { generated } = kept;
  const composed = new Composer(kept).all();
  const gapCount = countGaps(composed);
  const blocks = withDraftLine(composed, gapCount, generated.lang);
  return { ...generated, gapCount, blocks, citations: citationsUsed(blocks, generated.citations) };
};
