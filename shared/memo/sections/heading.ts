import { paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { HeadingBlock, MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';

/** To, from, date, re. */
export const heading = (context: MemoContext): HeadingBlock => {
  const { head, grammar } = context.words;
  const client = context.matter.client.name;
  const line = (id: string, label: string, value: string) => ({ id: `heading.${id}`, label, value: [text(value)] });
  return {
    kind: 'heading',
    id: 'heading',
    source: {},
    lines: [
      line('to', head.to, context.to ?? fillText(head.recipient[context.profile], { client })),
      line('from', head.from, context.from ?? fillText(head.sender[context.profile], { client })),
      line('date', head.date, dateInWords(context.assessment.asOf, grammar)),
      line('re', head.re, context.matter.title),
    ],
  };
};

/** How many brackets a draft still has, in plain sight. */
export const draftLine = (gaps: number, context: Pick<MemoContext, 'final' | 'words'>): readonly MemoBlock[] => {
  if (context.final) return [];
  const { head, grammar } = context.words;
  const said = gaps === 0 ? head.draftComplete : counted(gaps, head.draft, grammar);
  return [paragraph('heading.draft', [text(said)], {}, 'remark')];
};
