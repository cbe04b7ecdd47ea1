import { text } from '../blocks';
import type { MemoContext } from '../context';
import type { HeadingBlock } from '../model';
import { dateInWords } from '../text/date';
import { workingPaperWords } from './words';

/** What a working paper belongs to. It stays in the firm, so it names neither recipient nor sender. */
export const paperHeading = ({ lang, matter, assessment, words }: MemoContext): HeadingBlock => {
  const { head } = workingPaperWords[lang];
  const line = (id: string, label: string, value: string) => ({ id: `heading.${id}`, label, value: [text(value)] });
  return {
    kind: 'heading',
    id: 'heading',
    source: {},
    lines: [
      line('matter', head.matter, matter.title),
      line('client', head.client, matter.client.name),
      line('date', head.date, dateInWords(assessment.asOf, words.grammar)),
    ],
  };
};
