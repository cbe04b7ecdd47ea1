import { note, paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { sentence } from '../text/sentence';

/** The provision that stands in the way of handing data abroad. */
const provision = { authority: 'cyber-data-laws', pinpoint: 'Data Security Law art. 36' } as const;

/** The provision as the pack has it; nothing where it is not in the pack. */
export const abroadProvision = (authorities: MemoContext['authorities']) =>
  authorities.get(provision.authority)?.provisions.find(({ pinpoint }) => pinpoint === provision.pinpoint);

/** The record by which a memo may leave the country, with the provision that asks for it. */
export const clearanceRecord = (context: MemoContext): readonly MemoBlock[] => {
  if (context.profile !== 'abroad') return [];
  const { clearance: words, grammar } = context.words;
  const { approvedBy, on, ground } = context.clearance;
  const found = abroadProvision(context.authorities);
  const rule = found
    ? [text(sentence(found.text[context.lang], grammar)), ...note([provision])]
    : [text(words.noRecord, 'caution')];
  const said = fillText(words.record, { approvedBy, on: dateInWords(on, grammar), ground });
  return [paragraph('heading.clearance', [text(words.label, 'label'), ...rule, text(grammar.gap + said)], {}, 'plain')];
};
