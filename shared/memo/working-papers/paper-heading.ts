import { headingOf } from '../blocks';
import type { MemoContext } from '../context';
import type { HeadingBlock } from '../model';
import { dateInWords } from '../text/date';
import { workingPaperWords } from './words';

/** What a working paper belongs to. It stays in the firm, so it names neither recipient nor sender. */
export const paperHeading = ({ lang, matter, assessment, words }: MemoContext): HeadingBlock => {
  const { head } = workingPaperWords[lang];
  return headingOf([
    ['matter', head.matter, matter.title],
    ['client', head.client, matter.client.name],
    ['date', head.date, dateInWords(assessment.asOf, words.grammar)],
  ]);
};
