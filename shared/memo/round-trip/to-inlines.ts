import type { Inline, Mark } from '../model';
import type { BaseText } from './base-text';
import { inText } from './in-text';
import { foldSigns } from './same-signs';
import type { WordLine, WordRun } from './word-line';

const marks: Readonly<Record<string, Mark>> = { Strong: 'strong', 'Memo Label': 'label', 'Memo Caution': 'caution' };

const inlineOf = (run: WordRun, base: BaseText): Inline => {
  if (run.note !== undefined) {
    // A footnote that the memo does not know stays as words in the text.
    const cites = base.cites.get(foldSigns(run.note));
    return cites === undefined ? { kind: 'text', text: inText(run, base.outline.lang) } : { kind: 'note', cites };
  }
  if (run.picture) return { kind: 'text', text: inText(run, base.outline.lang) };
  const mark = marks[run.style];
  return { kind: 'text', text: run.counted || run.text, ...(mark === undefined ? {} : { mark }) };
};

/**
 * Gaps are known by their brackets alone: who types beside one types in its style, or has taken that away. One that the
 * memo does not know is a gap as well, so that no final goes out with it.
 */
const withGaps = (run: Inline, base: BaseText): readonly Inline[] => {
  if (run.kind !== 'text') return [run];
  return run.text.split(base.gapShape).flatMap((text, at): readonly Inline[] => {
    if (at % 2 === 0) return text === '' ? [] : [{ ...run, text }];
    return [base.gaps.get(foldSigns(text)) ?? { kind: 'gap', key: text, text }];
  });
};

const joined = (runs: readonly Inline[]): readonly Inline[] => {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && last.mark === run.mark)
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
};

/** What a line of a file says, in the runs of a memo: footnotes that it knows cite their sources again. */
export const inlinesOf = (line: Pick<WordLine, 'runs'>, base: BaseText): readonly Inline[] =>
  joined(joined(line.runs.map((run) => inlineOf(run, base))).flatMap((run) => withGaps(run, base)));
