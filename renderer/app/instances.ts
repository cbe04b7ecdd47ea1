import { createContext, useContext } from 'react';
import { create } from 'zustand';
import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../shared/bridge/desktop-errors';
import { factsOf, type InstanceFact, instanceFor, type Repeats } from '../../shared/model/repeats';
import { api } from './api';
import { type DraftedFact, useDrafted, withDrafted } from './drafted';
import { type Live, useQuery } from './query';
import { useRecord } from './records';

export type ListedFact = DesktopOutput<'facts.list'>[number];

/** The instance whose answers a part of the page shows; null: as the assessment takes them. */
export const ViewedInstance = createContext<string | null>(null);

/** Which instance is looked at in each matter, for all of its tabs that can show one. */
export const useViewed = create<Readonly<Record<string, string>>>(() => ({}));

const NONE: Repeats = [];

/** What is answered several times in a matter; null until it is read. */
export function useRepeats(matterId: string): Repeats | null {
  const { value: matter } = useRecord('matters', matterId);
  return matter === null ? null : (matter.value.repeats ?? NONE);
}

/** The answers of all instances of a matter, kept up to date. */
export const useFactRows = (matterId: string): Live<readonly ListedFact[]> =>
  useQuery(`facts.list/${matterId}`, () => api.facts.list({ matterId, instances: true }), {
    tables: ['facts'],
    matterId,
  });

const parts = new WeakMap<readonly InstanceFact[], Map<string, readonly InstanceFact[]>>();

/** The same list for all who ask, for as long as the answers are the same. */
function partOf<R extends InstanceFact>(rows: readonly R[], repeats: Repeats, viewed: string | null): readonly R[] {
  const known = parts.get(rows) ?? new Map<string, readonly InstanceFact[]>();
  parts.set(rows, known);
  const name = JSON.stringify([repeats, viewed]);
  const part = known.get(name) ?? factsOf(rows, repeats, viewed);
  known.set(name, part);
  return part as readonly R[];
}

/** The answers of a matter, as this part of the page shows them; null until they are read. */
export function useListedFacts(matterId: string): readonly ListedFact[] | null {
  const viewed = useContext(ViewedInstance);
  const repeats = useRepeats(matterId);
  const { value: rows } = useFactRows(matterId);
  return rows === null || repeats === null ? null : partOf(rows, repeats, viewed);
}

const edited = new WeakMap<readonly ListedFact[], WeakMap<readonly DraftedFact[], readonly InstanceFact[]>>();

function asEdited(rows: readonly ListedFact[], drafted: readonly DraftedFact[]): readonly InstanceFact[] {
  const known = edited.get(rows) ?? new WeakMap<readonly DraftedFact[], readonly InstanceFact[]>();
  edited.set(rows, known);
  const facts = known.get(drafted) ?? withDrafted(rows, drafted);
  known.set(drafted, facts);
  return facts;
}

/** The same as they are edited, whether they are kept yet or not. */
export function useEditedFacts(matterId: string): readonly InstanceFact[] | null {
  const viewed = useContext(ViewedInstance);
  const repeats = useRepeats(matterId);
  const { value: rows } = useFactRows(matterId);
  const drafted = useDrafted(matterId);
  return rows === null || repeats === null ? null : partOf(asEdited(rows, drafted), repeats, viewed);
}

/** Under which instance this part of the page keeps the answer to a question; nothing where it is kept under its key. */
export function useInstanceFor(matterId: string, key: string): { readonly instance?: string } {
  const viewed = useContext(ViewedInstance);
  const instance = instanceFor(useRepeats(matterId) ?? NONE, key, viewed);
  return instance === null ? {} : { instance };
}

/** The answers of a matter as its assessment takes them, read once. */
export async function readTakenFacts(matterId: string): Promise<Reply<readonly ListedFact[]>> {
  const matter = await api.matters.get({ id: matterId });
  if (!matter.ok) return matter;
  const listed = await api.facts.list({ matterId, instances: true });
  return listed.ok ? done(factsOf(listed.value, matter.value.value.repeats ?? NONE, null)) : listed;
}
