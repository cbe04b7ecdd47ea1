import type { MemoContext } from '../context';
import { withoutArticle, withPinpoint } from './authority-citation';
import { standingOn } from './authority-standing';
import { labelsOf, namesArticle, pinpointText } from './pinpoint';

/** An authority as a table names it: short form, provision, and whether it is history. The annex has it in full. */
export const shortAuthority = (id: string, pinpoint: string, context: MemoContext): string => {
  const authority = context.authorities.get(id);
  if (!authority) return id;
  const { citation, lang } = context.words;
  const place = pinpointText(pinpoint, { ...citation, lang }, labelsOf(authority, context.lang));
  const short = authority.short[context.lang];
  const standing = standingOn(authority, context.assessment.asOf);
  return (
    withPinpoint(namesArticle(place) ? withoutArticle(short) : short, place, context.words) +
    (standing === 'in-force' ? '' : citation.historicalShort[standing])
  );
};
