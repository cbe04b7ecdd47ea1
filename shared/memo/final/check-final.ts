import { excerpt } from '../block-name';
import type { MemoInput } from '../context';
import type { BlockSource, MemoBlock, MemoOutline } from '../model';
import { everyBlock, runsOf, textOfBlock } from '../walk';
import { assumedAsFound } from './check-facts';
import { sourceIssues } from './check-sources';
import { type FinalIssue, finalIssue } from './final-issues';
import { halfConclusion } from './half-conclusions';

const gaps = (blocks: readonly MemoBlock[]): readonly FinalIssue[] => {
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    runsOf(block).flatMap((run) => {
      if (run.kind !== 'gap' || seen.has(run.key)) return [];
      seen.add(run.key);
      return [finalIssue('gap', block.id, run.text)];
    }),
  );
};

const isSupported = ({ own, ...sources }: BlockSource): boolean =>
  own === true || Object.values(sources).some((ids) => ids.length > 0);

/** Sentences that assert something. Leads, remarks and signatures assert nothing of their own. */
export const asserts = (block: MemoBlock): boolean =>
  block.kind === 'list' || (block.kind === 'paragraph' && (block.role === 'body' || block.role === 'quote'));

const unsupported = (blocks: readonly MemoBlock[]): readonly FinalIssue[] =>
  blocks
    .filter((block) => asserts(block) && !isSupported(block.source) && textOfBlock(block).trim() !== '')
    .map((block) => finalIssue('unsupported', block.id, excerpt(textOfBlock(block))));

const halves = (blocks: readonly MemoBlock[], lang: MemoOutline['lang']): readonly FinalIssue[] =>
  blocks.flatMap((block) => {
    const found = halfConclusion(textOfBlock(block), lang);
    return found === null ? [] : [finalIssue('half-conclusion', block.id, found)];
  });

/** What stands in the way of issuing a memo, in the order of reading. Empty: it may be final. */
export const checkFinal = (
  outline: MemoOutline,
  { pack, matter }: Pick<MemoInput, 'pack' | 'matter'>,
): readonly FinalIssue[] => {
  const blocks = everyBlock(outline.blocks);
  const cleared = outline.profile !== 'abroad' || outline.clearance !== undefined;
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const found = [
    ...(cleared ? [] : [finalIssue('clearance', 'heading')]),
    ...gaps(blocks),
    ...unsupported(blocks),
    ...assumedAsFound(outline.blocks, outline.lang, pack, matter),
    ...sourceIssues(outline, pack),
    ...halves(blocks, outline.lang),
  ];
  return found.sort((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0));
};
