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
