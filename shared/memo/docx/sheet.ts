import { footnoteWriter } from '../citations/footnotes';
import type { MemoLayout } from '../layouts/layout';
import type { Cite, MemoOutline } from '../model';
import { memoWordings } from '../wording/index';
import type { MemoWording } from '../wording/wording';
import type { HeadingLevels } from './heading-numbers';
import { typeset } from './typeset';
import { cm } from './xml';

/** What the parts of one memo share while it is written: its words, its layout, and the footnotes so far. */
export interface Sheet {
  readonly words: MemoWording;
  /** How the headings count. */
  readonly levels: HeadingLevels;
  /** Twentieths of a point. */
  readonly textWidth: number;
  /** Writes a footnote and gives its number. */
  readonly footnote: (cites: readonly Cite[]) => number;
  readonly footnotes: readonly string[];
  /** The next number of a table. */
  readonly tableNumber: () => number;
  /** What the items of the next numbered list say of their number; nothing where their style says it. */
  readonly listNumber: () => string;
}

/** An empty sheet. All numbers start at 1, so that the same memo gives the same file. */
export const newSheet = (
  outline: MemoOutline,
  layout: MemoLayout,
  numbers: Partial<Pick<Sheet, 'levels' | 'listNumber'>> = {},
): Sheet => {
  const words = memoWordings[outline.lang];
  const write = footnoteWriter(outline.citations, words);
  const footnotes: string[] = [];
  let tables = 0;
  return {
    words,
    levels: layout.variants[outline.lang].numbering,
    listNumber: () => '',
    ...numbers,
    textWidth: cm(layout.page.width - layout.page.left - layout.page.right),
    footnotes,
    footnote: (cites) => footnotes.push(typeset(write(cites), outline.lang)),
    tableNumber: () => {
      tables += 1;
      return tables;
    },
  };
};
