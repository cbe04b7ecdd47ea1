import { headingOf, paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { HeadingBlock, MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';

/** To, from, date, re. */
export const heading = (context: MemoContext): HeadingBlock => {
  const { head, grammar } = context.words;
  const client = context.matter.client.name;
  return headingOf([
    ['to', head.to, context.to ?? fillText(head.recipient[context.profile], { client })],
    ['from', head.from, context.from ?? fillText(head.sender[context.profile], { client })],
    ['date', head.date, dateInWords(context.assessment.asOf, grammar)],
    ['re', head.re, context.matter.title],
  ]);
};

/** How many brackets a draft still has, in plain sight. */
export const draftLine = (gaps: number, context: Pick<MemoContext, 'final' | 'words'>): readonly MemoBlock[] => {
  if (context.final) return [];
  const { head, grammar } = context.words;
  const said = gaps === 0 ? head.draftComplete : counted(gaps, head.draft, grammar);
  return [paragraph('heading.draft', [text(said)], {}, 'remark')];
};
