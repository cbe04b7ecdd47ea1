import type { Fact, FactValue } from '../../../shared/model/fact';
import type { FactStatus } from '../../../shared/model/ladders';

/** The answer to a question as it is edited; null where nothing is kept of it. */
export type Answer = Fact | null;

export type KnownAnswer = Fact & { readonly value: FactValue; readonly status: Exclude<FactStatus, 'unknown'> };

/** True where there is a value, however well it is known. */
export const isKnown = (answer: Answer): answer is KnownAnswer =>
  answer !== null && answer.value !== null && answer.status !== 'unknown';

const withoutAlternative = ({ alternative: _gone, ...fact }: Fact): Fact => fact;

const unknownFact = (key: string, answer: Answer): Fact => ({
  ...withoutAlternative(answer ?? { key, value: null, status: 'unknown', evidence: [] }),
  value: null,
  status: 'unknown',
});

/** An answer of which nothing is left is no answer. */
const kept = (fact: Fact): Answer =>
  fact.value === null && fact.evidence.length === 0 && fact.note === undefined ? null : fact;

/** The other version of a dispute, where there is but one. */
const otherVersion = (value: FactValue): FactValue | undefined => (typeof value === 'boolean' ? !value : undefined);

/**
 * Gives an answer. A first answer is the client's word until somebody says that it is better known; a dispute goes on
 * as long as its versions differ.
 */
export function withValue(key: string, answer: Answer, value: FactValue | null): Answer {
  if (value === null) return kept(unknownFact(key, answer));
  if (!isKnown(answer)) return { ...unknownFact(key, answer), value, status: 'stated' };
  if (answer.status !== 'disputed') return { ...answer, value };
  const alternative = otherVersion(value) ?? answer.alternative;
  return alternative === value || alternative === undefined
    ? { ...withoutAlternative(answer), value, status: 'stated' }
    : { ...answer, value, alternative };
}

/**
 * Says how well an answer is known. A dispute has two versions: where the other one is still to be given, the answer
 * stays as it is until `withAlternative` gives it.
 */
export function withStatus(answer: KnownAnswer, status: KnownAnswer['status']): Fact {
  if (status !== 'disputed') return { ...withoutAlternative(answer), status };
  const alternative = answer.alternative ?? otherVersion(answer.value);
  return alternative === undefined ? answer : { ...answer, status, alternative };
}

/** Gives the other version of a dispute; without one there is none. */
export function withAlternative(answer: KnownAnswer, alternative: FactValue | null): Fact {
  if (alternative !== null && alternative !== answer.value) return { ...answer, status: 'disputed', alternative };
  return answer.status === 'disputed' ? { ...withoutAlternative(answer), status: 'stated' } : answer;
}

/** Nobody knows yet: that was asked, and is an answer of its own. */
export const notKnown = (key: string, answer: Answer): Fact => unknownFact(key, answer);

export function withNote(key: string, answer: Answer, note: string): Answer {
  const { note: _before, ...fact } = answer ?? unknownFact(key, answer);
  return note === '' ? kept(fact) : { ...fact, note };
}

type References = Fact['evidence'];

export function withEvidence(key: string, answer: Answer, evidence: References): Answer {
  return kept({ ...(answer ?? unknownFact(key, answer)), evidence });
}

/** The evidence of an answer with another place in one piece of it. */
export const atPage = (evidence: References, id: string, page: string): References =>
  evidence.map((reference) => (reference.id === id ? { id, ...(page === '' ? {} : { page }) } : reference));
