import type { Cite, Inline, MemoBlock } from '../model';
import { fillText } from '../text/fill';
import type { MemoWording } from '../wording/wording';

/** A sentence with the sources that its footnotes cite. */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** A full stop ends a sentence in Chinese; elsewhere only before a capital, and not after an abbreviation. */
const end = /[。！？][”’」』）]*|(?<=[\p{L}\p{N}]{4}|[\])”»%])[.!?]+[”»)]*(?=\s+\p{Lu})/gu;

/** A note stands at the end of what it proves, before or after the full stop. */
const markOf = (index: number): string => String.fromCharCode(0xe000 + index);
const marks = /[\ue000-\uf8ff]/gu;

/** A label at the head of a paragraph is no sentence of its own: its full stop is hidden while the text is cut. */
const hidden = (label: string): string => label.replaceAll('.', '\u0001').replaceAll('。', '\u0002');
const shown = (text: string): string => text.replaceAll('\u0001', '.').replaceAll('\u0002', '。');

const sentencesIn = (runs: readonly Inline[], { fact }: Pick<MemoWording, 'fact'>): readonly Sentence[] => {
  const notes: (readonly Cite[])[] = [];
  const text = runs
    .map((run) => {
      if (run.kind === 'text') return (run.mark === 'label' ? hidden(run.text) : run.text).replace(marks, '\ufffd');
      if (run.kind === 'gap') return fillText(fact.gap, { what: run.text });
      notes.push(run.cites);
      return markOf(notes.length - 1);
    })
    .join('');
  // A note after the full stop belongs to the sentence before it.
  const ordered = text.replace(/([。！？.!?][”’」』）»)]*)([\ue000-\uf8ff]+)/gu, '$2$1');
  return ordered
    .replace(end, (stop) => `${stop}\n`)
    .split('\n')
    .map((piece) => ({
      text: shown(piece.replace(marks, '')).trim(),
      cites: [...piece.matchAll(marks)].flatMap(([mark]) => notes[mark.charCodeAt(0) - 0xe000] ?? []),
    }))
    .filter((sentence) => sentence.text !== '');
};

/** The sentences of a block; nothing for tables and headings. */
export const sentencesOf = (block: MemoBlock, words: Pick<MemoWording, 'fact'>): readonly Sentence[] => {
  if (block.kind === 'paragraph') return sentencesIn(block.content, words);
  return block.kind === 'list' ? block.items.flatMap((item) => sentencesIn(item, words)) : [];
};
