import type { MemoContext } from '../context';
import { fillText } from '../text/fill';
import { withoutArticle } from './authority-citation';
import { standingOn } from './authority-standing';
import { labelsOf, namesArticle, pinpointText } from './pinpoint';

/** An authority as a table names it: short form, provision, and whether it is history. The annex has it in full. */
export const shortAuthority = (id: string, pinpoint: string, context: MemoContext): string => {
  const authority = context.authorities.get(id);
  if (!authority) return id;
  const { citation, lang } = context.words;
  const place = pinpointText(pinpoint, { ...citation, lang }, labelsOf(authority, context.lang));
  const standing = standingOn(authority, context.assessment.asOf);
  return (
    (namesArticle(place) ? withoutArticle(authority.short[context.lang]) : authority.short[context.lang]) +
    (place === '' ? '' : fillText(citation.pinpoint, { pinpoint: place })) +
    (standing === 'in-force' ? '' : citation.historicalShort[standing])
  );
};
