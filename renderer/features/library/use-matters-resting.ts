import { useCallback } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import type { Pack } from '../../../shared/packs/schema';
import { api } from '../../app/api';
import { assessmentOf } from '../../app/assessment/reasoner';
import { today } from '../../app/format';
import { readTakenFacts } from '../../app/instances';
import { usePack } from '../../app/pack';
import { type Sweep, useSweep } from '../../app/use-sweep';
import { partsRestingOn, type RestingPart, type Source } from './uses-in';

/** An assessment of a matter that rests on what is asked for; live where it is of the facts as they stand. */
export interface RestingAssessment {
  readonly id: string;
  readonly kept: DesktopOutput<'assessments.list'>[number] | null;
  readonly parts: readonly RestingPart[];
}

const isEmpty = ({ facts, findings }: ListedMatter): boolean =>
  findings === null && Object.values(facts).every((count) => count === 0);

async function restingIn(
  pack: Pack,
  matter: ListedMatter,
  source: Source,
): Promise<Reply<readonly RestingAssessment[]>> {
  const { id: matterId, asOf } = matter;
  const facts = await readTakenFacts(matterId);
  if (!facts.ok) return facts;
  const kept = await api.assessments.list({ matterId });
  if (!kept.ok) return kept;
  const stated = facts.value.map(({ fact }) => fact);
  const live = await assessmentOf(pack, stated, asOf ?? today());
  const newestFirst = [...kept.value].sort((a, b) => b.createdAt.localeCompare(a.createdAt, 'en'));
  return done(
    [
      { id: 'live', kept: null, parts: partsRestingOn(live, source) },
      ...newestFirst.map((one) => ({ id: one.id, kept: one, parts: partsRestingOn(one.value.assessment, source) })),
    ].filter(({ parts }) => parts.length > 0),
  );
}

/** Looks through all matters under the pack for assessments, live or kept, that rest on an authority or a case. */
export function useMattersRestingOn({ shelf, id }: Source): Sweep<readonly RestingAssessment[]> {
  const pack = usePack();
  return useSweep(
    useCallback(
      async (matter: ListedMatter) => {
        if (matter.pack !== pack.manifest.id || isEmpty(matter)) return done(null);
        const reply = await restingIn(pack, matter, { shelf, id });
        return reply.ok && reply.value.length === 0 ? done(null) : reply;
      },
      [pack, shelf, id],
    ),
  );
}
