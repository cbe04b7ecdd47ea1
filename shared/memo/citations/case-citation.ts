import type { Precedent } from '../../packs/schema';
import type { MemoContext } from '../context';
import type { CitationText } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import type { MemoWording } from '../wording/wording';

/** The docket number: a Chinese text sets its brackets and the sign between two numbers in full width. */
export const docketNumber = ({ caseNumber }: Precedent, { lang, citation }: MemoWording): string => {
  if (caseNumber === null) return citation.noCaseNumber;
  return lang === 'zh' ? caseNumber.replace(/\(/g, '（').replace(/\)/g, '）').replace(/; /g, '；') : caseNumber;
};

/** How the footnotes of the memo name a decision. */
export const caseCitation = (precedent: Precedent, context: MemoContext): CitationText => {
  const { citation, grammar } = context.words;
  const parts = {
    court: precedent.court[context.lang],
    title: precedent.title[context.lang],
    number: docketNumber(precedent, context.words),
    date: precedent.decidedOn === null ? '' : dateInWords(precedent.decidedOn, grammar),
  };
  return {
    full: fillText(citation.caseFull, parts).replace(/[，,]\s*$/, ''),
    short: parts.title,
    fullNote: precedent.confidence === 'high' ? '' : citation.caseUnverified,
    shortNote: '',
  };
};
