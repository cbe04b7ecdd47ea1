import type { DesktopInput } from '../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../shared/bridge/desktop-errors';
import type { Fact } from '../../shared/model/fact';
import { api } from './api';

/** A matter to be made, with what is in it from the start. */
export interface MatterToFile {
  readonly head: DesktopInput<'matters.create'>['value'];
  readonly evidence: readonly DesktopInput<'evidence.create'>['value'][];
  readonly facts: readonly Fact[];
}

/** Under way together: the vault saves them in their order, and none waits for the way there and back. */
const AT_ONCE = 8;

/** The bridge's own copy of a fact: what crosses it is not readonly. */
const copied = (fact: Fact) => ({ ...fact, evidence: fact.evidence.map((reference) => ({ ...reference })) });

/**
 * Makes a matter and files its records; answers with its id, or with the first refusal. Each record is saved
 * for good when it is acknowledged, so a refusal leaves the ones before it.
 */
export async function fileMatter(
  { head, evidence, facts }: MatterToFile,
  onFiled: (records: number) => void = () => undefined,
): Promise<Reply<string>> {
  const made = await api.matters.create({ value: head });
  if (!made.ok) return made;
  const matterId = made.value.id;
  const steps = [
    ...evidence.map((value) => () => api.evidence.create({ matterId, value })),
    ...facts.map((fact) => () => api.facts.set({ matterId, fact: copied(fact) })),
  ];
  for (let first = 0; first < steps.length; first += AT_ONCE) {
    const replies: readonly Reply<unknown>[] = await Promise.all(
      steps.slice(first, first + AT_ONCE).map((step) => step()),
    );
    const refused = replies.find((reply) => !reply.ok);
    if (refused?.ok === false) return refused;
    onFiled(Math.min(first + AT_ONCE, steps.length));
  }
  return done(matterId);
}
