import type { Inline, Mark } from '../model';
import type { BaseText } from './base-text';
import { inText } from './in-text';
import { foldSigns } from './same-signs';
import type { WordLine, WordRun } from './word-line';

const marks: Readonly<Record<string, Mark>> = { Strong: 'strong', 'Memo Label': 'label', 'Memo Caution': 'caution' };

/** Styles of which the look says nothing by itself. */
const unmarked = new Set(['Memo Gap', 'footnote reference']);

/** Emphasis that was taken out takes the mark with it; of what was put in, a memo holds bold alone. */
const markOf = ({ style, emphases = [] }: WordRun): Mark | undefined => {
  const mark = marks[style];
  if (mark !== undefined && emphases.includes(mark === 'caution' ? 'italic' : 'bold')) return mark;
  return emphases.includes('bold') && !unmarked.has(style) ? 'strong' : undefined;
};

const inlineOf = (run: WordRun, base: BaseText): Inline => {
  if (run.note !== undefined) {
    // A footnote that the memo does not know stays as words in the text.
    const cites = base.cites.get(foldSigns(run.note));
    return cites === undefined ? { kind: 'text', text: inText(run, base.outline.lang) } : { kind: 'note', cites };
  }
  if (run.thing !== undefined) return { kind: 'text', text: inText(run, base.outline.lang) };
  const mark = markOf(run);
  return { kind: 'text', text: run.counted || run.text, ...(mark === undefined ? {} : { mark }) };
};

type TextRun = Inline & { readonly kind: 'text' };

/** What of neighbouring runs stands between two places of their text. */
const sliced = (runs: readonly TextRun[], start: number, end: number): readonly TextRun[] => {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...run, text }];
  });
};

/**
 * Gaps are known by their brackets alone, however these look: who types beside one types in its style, or has taken that
 * away, or made half of it bold. One that the memo does not know is a gap as well, so that no final goes out with it.
 */
const gapsIn = (runs: readonly TextRun[], base: BaseText): readonly Inline[] => {
  const text = runs.map((run) => run.text).join('');
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(base.gapShape, 'g'))) {
    const [whole, what = ''] = match;
    found.push(
      ...sliced(runs, end, match.index),
      base.gaps.get(foldSigns(what)) ?? { kind: 'gap', key: what, text: what },
    );
    end = match.index + whole.length;
  }
  return [...found, ...sliced(runs, end, text.length)];
};

/** Neighbouring runs of text are read together. */
const withGaps = (runs: readonly Inline[], base: BaseText): readonly Inline[] => {
  const result: Inline[] = [];
  let text: TextRun[] = [];
  const leave = () => {
    result.push(...gapsIn(text, base));
    text = [];
  };
  for (const run of runs) {
    if (run.kind === 'text') text.push(run);
    else {
      leave();
      result.push(run);
    }
  }
  leave();
  return result;
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
  joined(
    withGaps(
      line.runs.map((run) => inlineOf(run, base)),
      base,
    ),
  );
