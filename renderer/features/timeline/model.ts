import { endOf, standingOn } from '../../../shared/memo/citations/authority-standing';
import { dateInWords, issueDate } from '../../../shared/memo/text/date';
import type { AuthorityStanding } from '../../../shared/memo/wording/wording';
import type { Assessment, Period } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Authority } from '../../../shared/packs/schema';
import type { Law } from '../../app/law';

/** An authority in time. */
export interface LawSpan {
  readonly id: string;
  readonly label: string;
  readonly from: IsoDate;
  /** That day in words, as far as the record knows it. */
  readonly fromWords: string;
  /** First day that it is no more in force; null for none that is known. */
  readonly to: IsoDate | null;
  readonly standing: AuthorityStanding;
}

/** A date of the matter, or a stretch of it. */
export interface MatterSpan {
  readonly id: string;
  readonly from: IsoDate;
  /** Null: it goes on. The same day: it is a day and no stretch. */
  readonly to: IsoDate | null;
}

/** What a matter's evidence is dated. */
export interface DatedEvidence {
  readonly id: string;
  readonly title: string;
  readonly sourceDate: IsoDate;
}

const limbs = ['industrial', 'financial'] as const;

export interface Band {
  readonly limb: (typeof limbs)[number];
  readonly periods: readonly Period[];
}

/** The authorities that the results rest on: findings, periods, duties and consequences. */
function citedIn(assessment: Assessment): ReadonlySet<string> {
  const { limbs: found, civil, administrative, criminal } = assessment;
  return new Set([
    ...[found.industrial, found.financial, found.operational, civil].flatMap(({ authorities }) =>
      authorities.map(({ id }) => id),
    ),
    ...limbs.flatMap((limb) => found[limb].periods.flatMap(({ basis }) => basis)),
    ...found.operational.duties.filter(({ state }) => state !== 'not-required').map(({ authority }) => authority),
    ...administrative.measures.map(({ authority }) => authority),
    ...criminal.exposures.map(({ authority }) => authority),
  ]);
}

/** The first day of an authority, which is one of its record's days or stands for the day of issue. */
function startOf(authority: Authority, { words: { grammar } }: Law): Pick<LawSpan, 'from' | 'fromWords'> {
  const known = authority.effectiveOn ?? authority.publishedOn;
  return known === null
    ? { from: authority.issuedOn, fromWords: issueDate(authority, grammar) }
    : { from: known, fromWords: dateInWords(known, grammar) };
}

/** The authorities as spans, the newest first: those that the results rest on, or all. */
export function lawSpans(law: Law, which: 'cited' | 'all'): readonly LawSpan[] {
  const { pack, assessment, lang } = law;
  const cited = citedIn(assessment);
  return pack.authorities
    .filter(({ id }) => which === 'all' || cited.has(id))
    .map((authority) => ({
      id: authority.id,
      label: authority.short[lang],
      ...startOf(authority, law),
      to: endOf(authority),
      standing: standingOn(authority, assessment.asOf),
    }))
    .sort((a, b) => b.from.localeCompare(a.from, 'en') || a.id.localeCompare(b.id, 'en'));
}

/** The findings of each stretch of the activity, for the limbs whose law changed over time. */
export const bandsOf = ({ assessment }: Law): readonly Band[] =>
  limbs.map((limb) => ({ limb, periods: assessment.limbs[limb].periods }));

/** The activity and the contract, as far as their dates are known; each under the fact that dates it. */
export function matterSpans({ facts }: Law): readonly MatterSpan[] {
  const day = (key: string): IsoDate | null => {
    const value = facts.get(key)?.value;
    return typeof value === 'string' ? value : null;
  };
  const [started, signed] = [day('activity.startedOn'), day('contract.signedOn')];
  const [performed, ended] = [day('contract.performedFrom'), day('contract.performedTo')];
  const goesOn = facts.get('activity.continuing')?.value !== false;
  const spans: readonly (MatterSpan | null)[] = [
    started === null ? null : { id: 'activity.startedOn', from: started, to: goesOn ? null : ended },
    signed === null ? null : { id: 'contract.signedOn', from: signed, to: signed },
    performed === null ? null : { id: 'contract.performedFrom', from: performed, to: ended },
  ];
  return spans.filter((span) => span !== null);
}

/** The days around which the picture begins: those of the matter and of the law that is applied. */
export function daysOf(law: Law, evidence: readonly DatedEvidence[]): readonly IsoDate[] {
  const own = [
    ...matterSpans(law).flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...evidence.map(({ sourceDate }) => sourceDate),
  ];
  const turns = bandsOf(law).flatMap(({ periods }) => periods.flatMap(({ from }) => (from === null ? [] : [from])));
  const known = [...own, ...turns];
  return [law.assessment.asOf, ...(known.length === 0 ? lawSpans(law, 'cited').map(({ from }) => from) : known)];
}
