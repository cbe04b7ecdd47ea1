import type { Authority, Citation, Pack, Precedent } from '../packs/schema';
import { authorityById } from './names';

/** How an authority stands on a day. A draft never comes into force; it is cited as background. */
export type Standing = 'not-yet' | 'draft' | 'in-force' | 'ended';

/** The day from which an authority can be cited: effect, else publication, else issue. */
const citableFrom = (authority: Authority): string =>
  authority.effectiveOn ?? authority.publishedOn ?? authority.issuedOn;

/** Whether an authority is in force on a day, and if not, why. */
export const standingOn = (authority: Authority, day: string): Standing => {
  if (citableFrom(authority) > day) return 'not-yet';
  if (authority.repealedOn !== null && authority.repealedOn <= day) return 'ended';
  if (authority.expiredOn !== null && authority.expiredOn < day) return 'ended';
  return authority.status === 'draft' ? 'draft' : 'in-force';
};

/** The citations that existed on a day; what came later cannot be argued from. */
export const citableOn = (pack: Pack, citations: readonly Citation[], day: string): readonly Citation[] =>
  citations.filter(({ id }) => standingOn(authorityById(pack, id), day) !== 'not-yet');

const lastDayOf = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
};

/** Whether a case was decided by a day. A case of unknown date counts as decided: its record does not say otherwise. */
export const decidedBy = (precedent: Precedent, day: string): boolean =>
  precedent.decidedOn === null || lastDayOf(precedent.decidedOn) <= day;

/** The cases that carry weight on a day, without those that the user set aside. */
export const weighingCases = (pack: Pack, day: string, without: readonly string[]): ReadonlySet<string> =>
  new Set(pack.precedents.filter((item) => decidedBy(item, day) && !without.includes(item.id)).map((item) => item.id));
