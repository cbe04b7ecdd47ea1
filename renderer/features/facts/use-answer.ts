import { useCallback, useEffect, useMemo, useState } from 'react';
import { type BridgeError, done } from '../../../shared/bridge/desktop-errors';
import type { Fact } from '../../../shared/model/fact';
import { api } from '../../app/api';
import type { AutosaveParts, Revised } from '../../app/autosave';
import { draftFact, settleDrafted } from '../../app/drafted';
import { type ListedFact, useInstanceFor } from '../../app/instances';
import { saving } from '../../app/unsaved';
import { type Autosaved, useAutosave } from '../../app/use-autosave';
import type { Answer } from './answer';

/** An answer as it is edited: typing is saved after a moment, what is picked as soon as it is painted. */
export interface EditedAnswer {
  readonly draft: Autosaved<Answer>;
  readonly set: (answer: Answer) => void;
  readonly setNow: (answer: Answer) => void;
  /** Takes back the last change that was saved; tells why where it cannot. */
  readonly undo: () => Promise<BridgeError | null>;
}

/** The bridge's own copy of a fact: what crosses it is not readonly. */
const copied = (fact: Fact) => ({ ...fact, evidence: fact.evidence.map((reference) => ({ ...reference })) });

const revised = (key: string, facts: readonly ListedFact[]): Revised<Answer> => {
  const found = facts.find(({ fact }) => fact.key === key);
  return found === undefined ? { rev: 0, value: null } : { rev: found.rev, value: found.fact };
};

const at = (instance: string | undefined) => (instance === undefined ? {} : { instance });

const partsFor = (matterId: string, key: string, instance: string | undefined): AutosaveParts<Answer> => ({
  save: async ({ rev, value }) => {
    if (value !== null) return await api.facts.set({ matterId, fact: copied(value), rev, ...at(instance) });
    return rev === 0 ? done({ rev }) : await api.facts.clear({ matterId, key, rev, ...at(instance) });
  },
  load: async () => {
    const reply = await api.facts.list({ matterId, instances: true });
    if (!reply.ok) return reply;
    const own = reply.value.filter((listed) => listed.instance === (instance ?? null));
    return done(revised(key, own));
  },
});

/** The answer to a question of a matter, or of the instance that is looked at, out of all that is answered there. */
export function useAnswer(matterId: string, key: string, facts: readonly ListedFact[]): EditedAnswer {
  const [undone, setUndone] = useState<Revised<Answer> | null>(null);
  const { instance } = useInstanceFor(matterId, key);
  const parts = useMemo(() => partsFor(matterId, key, instance), [matterId, key, instance]);
  const base = useMemo(() => {
    const listed = revised(key, facts);
    // An answer that is taken back altogether is listed no more, and its number would be lost.
    return undone !== null && undone.rev > listed.rev ? undone : listed;
  }, [key, facts, undone]);
  const listedRev = revised(key, facts).rev;
  const draft = useAutosave(`facts/${matterId}/${instance ?? ''}/${key}`, base, parts);
  const { set, flush, value, state } = draft;
  const isAhead = state.phase !== 'saved' && state.phase !== 'conflict';
  useEffect(() => {
    const place = { key, instance: instance ?? null, rev: listedRev };
    if (isAhead) draftFact(matterId, { ...place, fact: value });
    else settleDrafted(matterId, place);
  }, [isAhead, matterId, key, instance, listedRev, value]);
  const setNow = useCallback((answer: Answer) => set(answer, 'picked'), [set]);
  const undo = useCallback(async () => {
    if (!(await flush())) return null;
    const reply = await saving(api.facts.undo({ matterId, key, ...at(instance) }));
    if (reply.ok) setUndone({ rev: reply.value.rev, value: reply.value.fact });
    return reply.ok ? null : reply.error;
  }, [flush, matterId, key, instance]);
  return { draft, set, setNow, undo };
}
