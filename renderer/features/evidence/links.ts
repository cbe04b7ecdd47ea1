import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { Fact } from '../../../shared/model/fact';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';
import { withEvidence } from '../facts/answer';

type References = Fact['evidence'];

/** An answer, by the instance that keeps it. */
interface AnswerPlace {
  readonly matterId: string;
  readonly key: string;
  readonly instance: string | null;
}

/** Gives a fact other evidence, as the vault has the fact now. */
async function relinked(
  { matterId, key, instance }: AnswerPlace,
  change: (evidence: References) => References,
): Promise<Reply<unknown>> {
  const listed = await api.facts.list({ matterId, instances: true });
  if (!listed.ok) return listed;
  const found = listed.value.find((one) => one.fact.key === key && one.instance === instance);
  const before = found?.fact ?? null;
  const rev = found?.rev ?? 0;
  const evidence = change(before?.evidence ?? []);
  const fact = withEvidence(key, before, evidence);
  const at = instance === null ? {} : { instance };
  if (fact === null) return rev === 0 ? done(null) : await api.facts.clear({ matterId, key, rev, ...at });
  const copied = { ...fact, evidence: fact.evidence.map((one) => ({ ...one })) };
  return await api.facts.set({ matterId, fact: copied, rev, ...at });
}

/** Ties a fact to a piece of evidence, at the page where it is found; a link to the piece that is there gets the page. */
export const linkFact = (place: AnswerPlace, reference: string, page: string): Promise<Reply<unknown>> =>
  saving(
    relinked(place, (evidence) => [
      ...evidence.filter(({ id }) => id !== reference),
      { id: reference, ...(page === '' ? {} : { page }) },
    ]),
  );

export const unlinkFact = (place: AnswerPlace, reference: string): Promise<Reply<unknown>> =>
  saving(relinked(place, (evidence) => evidence.filter(({ id }) => id !== reference)));
