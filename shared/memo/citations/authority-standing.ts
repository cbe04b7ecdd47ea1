import type { Authority } from '../../packs/schema';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import type { AuthorityStanding, MemoWording } from '../wording/wording';

/** How an authority stood on a day, whatever became of it later. */
export const standingOn = (authority: Authority, day: string): AuthorityStanding => {
  if ((authority.effectiveOn ?? authority.issuedOn) > day && authority.issuedOn > day) return 'not-yet';
  if (authority.status === 'draft') return 'draft';
  if (authority.effectiveOn !== null && authority.effectiveOn > day) return 'not-yet';
  const ended = authority.repealedOn !== null && authority.repealedOn <= day;
  if (ended) return authority.status === 'superseded' ? 'superseded' : 'repealed';
  if (authority.expiredOn !== null && authority.expiredOn < day) return 'expired';
  const gone = authority.status === 'repealed' || authority.status === 'superseded' || authority.status === 'expired';
  return gone && authority.repealedOn === null && authority.expiredOn === null ? statusGone(authority) : 'in-force';
};

const statusGone = (authority: Authority): AuthorityStanding =>
  authority.status === 'in-force' ? 'in-force' : authority.status;

/** The day on which an authority ceased to have force, as far as the record knows it. */
export const endOf = (authority: Authority): string | null => authority.repealedOn ?? authority.expiredOn;

/** Statements to the press and meetings: they were made, and neither bind nor lapse. */
const statements: readonly Authority['kind'][] = ['press-statement', 'state-council-meeting'];

/** The same in words, with the day on which it ended. */
export const standingInWords = (authority: Authority, day: string, { finding, grammar }: MemoWording): string => {
  const standing = standingOn(authority, day);
  if (standing === 'in-force' && statements.includes(authority.kind)) return finding.statement;
  const end = standing === 'in-force' || standing === 'draft' ? null : endOf(authority);
  const ended = end === null ? '' : fillText(grammar.brackets, { text: dateInWords(end, grammar) });
  return finding.standing[standing] + ended;
};
