import { create } from 'zustand';
import type { Fact } from '../../shared/model/fact';
import type { InstanceFact } from '../../shared/model/repeats';

/** An answer as it is edited; null where it is taken back. */
export interface DraftedFact {
  readonly key: string;
  readonly instance: string | null;
  /** The revision that was listed when it was edited, 0 for none: once another is listed, that one counts. */
  readonly rev: number;
  readonly fact: Fact | null;
}

type Drafted = readonly DraftedFact[];
type Row = InstanceFact & { readonly rev: number };

const NONE: Drafted = [];

/** The answers of the matter that is worked on which are edited and not listed yet. */
const useAll = create<Readonly<Record<string, Drafted>>>(() => ({}));

export const useDrafted = (matterId: string): Drafted => useAll((all) => all[matterId] ?? NONE);
export const draftedIn = (matterId: string): Drafted => useAll.getState()[matterId] ?? NONE;

type Place = Pick<DraftedFact, 'key' | 'instance' | 'rev'>;

const isAt = (a: Place, b: Place) => a.key === b.key && a.instance === b.instance;
const isFor = (row: InstanceFact, { key, instance }: Place) => row.fact.key === key && row.instance === instance;

/** Notes an answer before it is kept, so that what follows from it is shown without waiting for the disk. */
export const draftFact = (matterId: string, drafted: DraftedFact): void =>
  useAll.setState(
    (all) => ({ [matterId]: [...(all[matterId] ?? NONE).filter((other) => !isAt(other, drafted)), drafted] }),
    true,
  );

/** Forgets an answer that was edited over an older revision than the one that is listed. */
export function settleDrafted(matterId: string, listed: Place): void {
  const isOld = (draft: DraftedFact) => isAt(draft, listed) && draft.rev !== listed.rev;
  const drafted = draftedIn(matterId);
  if (drafted.some(isOld)) useAll.setState({ [matterId]: drafted.filter((draft) => !isOld(draft)) }, true);
}

/** Nothing is edited any more that is not kept, or nobody may see it. */
export const forgetDrafted = (): void => useAll.setState({}, true);

/** Answers as they are edited; the same list where all that was edited is listed. */
export function withDrafted<R extends Row>(rows: readonly R[], drafted: Drafted): readonly InstanceFact[] {
  const ahead = drafted.filter((draft) => (rows.find((row) => isFor(row, draft))?.rev ?? 0) === draft.rev);
  if (ahead.length === 0) return rows;
  const others = rows.filter((row) => !ahead.some((draft) => isFor(row, draft)));
  const edited = ahead.flatMap(({ fact, instance }) => (fact === null ? [] : [{ fact, instance }]));
  return [...others, ...edited];
}
