import type { Precedent } from '../../packs/schema';
import type { MemoContext } from '../context';
import type { CitationText } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';

/** How the footnotes of the memo name a decision. */
export const caseCitation = (precedent: Precedent, context: MemoContext): CitationText => {
  const { citation, grammar } = context.words;
  const parts = {
    court: precedent.court[context.lang],
    title: precedent.title[context.lang],
    number: precedent.caseNumber ?? citation.noCaseNumber,
    date: precedent.decidedOn === null ? '' : dateInWords(precedent.decidedOn, grammar),
  };
  return {
    full: fillText(citation.caseFull, parts).replace(/[，,]\s*$/, ''),
    short: parts.title,
    fullNote: precedent.confidence === 'high' ? '' : citation.caseUnverified,
    shortNote: '',
  };
};
