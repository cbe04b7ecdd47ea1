import { paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';

/** Where the lawyers sign and the firm sets its seal. The sentence before it keeps it from standing on a page alone. */
export const signature = (context: MemoContext): readonly MemoBlock[] => {
  if (!context.rules.signed) return [];
  const { signature: words, grammar, self } = context.words;
  const date = dateInWords(context.assessment.asOf, grammar);
  const closing = fillText(words.closing, { self: self[context.profile], date });
  return [
    paragraph('signature.closing', [text(closing)], {}, 'lead'),
    paragraph('signature.firm', [text(words.firm)], {}, 'signature'),
    paragraph('signature.lawyer-1', [text(words.lawyer)], {}, 'signature'),
    paragraph('signature.lawyer-2', [text(words.lawyer)], {}, 'signature'),
    paragraph('signature.date', [text(date)], {}, 'signature'),
  ];
};
