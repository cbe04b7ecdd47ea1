import { shortAuthority } from '../../../../shared/memo/citations/short-names';
import type { Cite } from '../../../../shared/memo/model';
import type { Law } from '../../../app/law';

/** The short name of a source. */
export const nameCite = (cite: Cite, law: Law): string =>
  'case' in cite
    ? (law.precedents.get(cite.case)?.title[law.lang] ?? cite.case)
    : shortAuthority(cite.authority, cite.pinpoint, law);

export const nameCites = (cites: readonly Cite[], law: Law): string =>
  cites.map((cite) => nameCite(cite, law)).join(law.words.grammar.semicolon);
