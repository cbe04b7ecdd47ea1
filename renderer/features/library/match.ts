import { hasDoubts } from '../../../shared/memo/citations/authority-citation';
import { standingOn } from '../../../shared/memo/citations/authority-standing';
import type { IsoDate } from '../../../shared/model/date';
import type { Authority, Precedent } from '../../../shared/packs/schema';
import { fold } from '../matters/match';

export const standings = ['all', 'in-force', 'ended', 'draft'] as const;
export type StandingFilter = (typeof standings)[number];

/** What of a shelf is shown. */
export interface Filtering {
  readonly text: string;
  readonly standing: StandingFilter;
  /** Only records in which something is not verified. */
  readonly doubtful: boolean;
}

export const NO_FILTER: Filtering = { text: '', standing: 'all', doubtful: false };

const holds = (texts: readonly (string | null)[], typed: string): boolean => {
  const text = fold(texts.join('\n'));
  return fold(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const stands = (authority: Authority, wanted: StandingFilter, day: IsoDate): boolean => {
  if (wanted === 'all') return true;
  const standing = standingOn(authority, day);
  if (wanted === 'ended') return standing !== 'in-force' && standing !== 'draft' && standing !== 'not-yet';
  return standing === wanted;
};

/** The authorities that a filter leaves, the newest first; every word typed is in title, number, issuers or provisions. */
export const matchingAuthorities = (
  authorities: readonly Authority[],
  { text, standing, doubtful }: Filtering,
  day: IsoDate,
): readonly Authority[] =>
  authorities
    .filter(
      (authority) =>
        stands(authority, standing, day) &&
        (!doubtful || hasDoubts(authority)) &&
        holds(
          [
            ...Object.values(authority.title),
            ...Object.values(authority.short),
            authority.documentNumber,
            ...authority.issuers,
            ...authority.provisions.flatMap((provision) => Object.values(provision.text)),
          ],
          text,
        ),
    )
    .sort((a, b) => b.issuedOn.localeCompare(a.issuedOn, 'en') || a.id.localeCompare(b.id, 'en'));

/** The cases that a filter leaves, the latest first; every word typed is in title, court, number, holding or reasons. */
export const matchingCases = (precedents: readonly Precedent[], { text, doubtful }: Filtering): readonly Precedent[] =>
  precedents
    .filter(
      ({ title, court, caseNumber, holding, reasoning, confidence }) =>
        (!doubtful || confidence !== 'high') &&
        holds([title, court, holding, reasoning].flatMap((one) => Object.values(one)).concat(caseNumber ?? ''), text),
    )
    .sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '', 'en') || a.id.localeCompare(b.id, 'en'));
