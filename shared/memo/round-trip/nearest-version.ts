import type { Inline, MemoBlock, MemoOutline } from '../model';
import { fillText } from '../text/fill';
import { everyBlock } from '../walk';
import { memoWordings } from '../wording/index';
import { type BaseText, baseText } from './base-text';
import { cellBreak } from './read-lines';
import type { WordText } from './read-word';
import { foldSigns } from './same-signs';
import { keyOfLine, signsOfLine, textOfLine } from './word-line';

/** What a memo says line by line, without its notes: near enough to tell versions apart, and much faster than a file. */
const linesOf = ({ title, blocks, lang }: MemoOutline): readonly string[] => {
  const { gap } = memoWordings[lang].fact;
  const said = (runs: readonly Inline[]): string =>
    runs
      .map((run) => (run.kind === 'text' ? run.text : run.kind === 'gap' ? fillText(gap, { what: run.text }) : ''))
      .join('');
  const inBlock = (block: MemoBlock): readonly string[] => {
    switch (block.kind) {
      case 'section':
        return [block.title];
      case 'paragraph':
        return [said(block.content)];
      case 'list':
        return block.items.map(said);
      case 'heading':
        return block.lines.map(({ label, value }) => label + cellBreak + said(value));
      case 'table':
        return block.rows.map(({ cells }) => cells.map((cell) => cell.map(said).join('\n')).join(cellBreak));
    }
  };
  return [title, ...everyBlock(blocks).flatMap(inBlock)].map(foldSigns).filter((line) => line !== '');
};

interface Version {
  readonly outline: MemoOutline;
  readonly at: number;
}

/** The versions of which a file has most by their words, each text of them once: that of the first. */
const likeliest = (versions: readonly MemoOutline[], file: WordText): readonly Version[] => {
  const lines = new Set(file.lines.map((line) => foldSigns(textOfLine(line))));
  const scores = versions.map((outline) => linesOf(outline).filter((line) => lines.has(line)).length);
  const best = Math.max(...scores);
  const same = new Set<string>();
  return versions.flatMap((outline, at) => {
    const text = scores[at] === best && best > 0 ? JSON.stringify([outline.blocks, outline.citations]) : null;
    if (text === null || same.has(text)) return [];
    same.add(text);
    return [{ outline, at }];
  });
};

/** How many lines of a memo a file still has as they were written; of as many, those with the same signs count. */
const keptIn = ({ lines }: WordText): ((base: BaseText) => number) => {
  const [words, signs] = [keyOfLine, signsOfLine].map((key) => new Set(lines.map(key)));
  return (base) => {
    const same = base.lines.filter((line) => words?.has(keyOfLine(line)));
    return same.length + same.filter((line) => signs?.has(signsOfLine(line))).length / (same.length + 1);
  };
};

/**
 * Of several versions of a memo, newest first, the one that a file was written from: that of which it has most as it
 * was. Null where there is none that it shares anything with. Only those that their words cannot tell apart are written.
 */
export const nearestVersion = async (
  versions: readonly MemoOutline[],
  file: WordText,
): Promise<{ readonly base: BaseText; readonly at: number } | null> => {
  const scoreOf = keptIn(file);
  let best: { readonly base: BaseText; readonly at: number; readonly score: number } | null = null;
  for (const { outline, at } of likeliest(versions, file)) {
    const base = await baseText(outline);
    if (!base.ok) continue;
    const score = scoreOf(base.value);
    if (score > (best?.score ?? 0)) best = { base: base.value, at, score };
  }
  return best;
};
