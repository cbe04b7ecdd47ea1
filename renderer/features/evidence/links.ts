import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { Fact } from '../../../shared/model/fact';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';
import { withEvidence } from '../facts/answer';

type References = Fact['evidence'];

/** Gives a fact other evidence, as the vault has the fact now. */
async function relinked(
  matterId: string,
  key: string,
  change: (evidence: References) => References,
): Promise<Reply<unknown>> {
  const listed = await api.facts.list({ matterId });
  if (!listed.ok) return listed;
  const found = listed.value.find(({ fact }) => fact.key === key);
  const before = found?.fact ?? null;
  const rev = found?.rev ?? 0;
  const evidence = change(before?.evidence ?? []);
  const fact = withEvidence(key, before, evidence);
  if (fact === null) return rev === 0 ? done(null) : await api.facts.clear({ matterId, key, rev });
  return await api.facts.set({ matterId, fact: { ...fact, evidence: fact.evidence.map((one) => ({ ...one })) }, rev });
}

/** Ties a fact to a piece of evidence, at the page where it is found; a link to the piece that is there gets the page. */
export const linkFact = (matterId: string, key: string, reference: string, page: string): Promise<Reply<unknown>> =>
  saving(
    relinked(matterId, key, (evidence) => [
      ...evidence.filter(({ id }) => id !== reference),
      { id: reference, ...(page === '' ? {} : { page }) },
    ]),
  );

export const unlinkFact = (matterId: string, key: string, reference: string): Promise<Reply<unknown>> =>
  saving(relinked(matterId, key, (evidence) => evidence.filter(({ id }) => id !== reference)));

/** A place among the evidence: a piece, and the page at which it is read; null where it is not read. */
interface Place {
  readonly reference: string;
  readonly page: number | null;
}

/** How a route names a place. */
export const evidenceFocus = ({ reference, page }: Place): string =>
  page === null ? reference : `${reference}@${page}`;

export function readFocus(focus: string | undefined): Place | null {
  if (focus === undefined) return null;
  const [, reference = focus, page] = /^(.*)@(\d+)$/.exec(focus) ?? [];
  return { reference, page: page === undefined ? null : Math.max(1, Number(page)) };
}

/** The page that a reference begins with, as in `2` or `2, second paragraph`; the first where it has none. */
export const pageNumber = (page: string): number => Math.max(1, Number(/\d+/.exec(page)?.[0] ?? 1));
