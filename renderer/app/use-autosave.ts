import { useEffect, useSyncExternalStore } from 'react';
import { Autosave, type AutosaveParts, type Edit, type Revised, type SavePhase } from './autosave';
import { draftFor, showDraft } from './unsaved';

export interface Autosaved<T> {
  /** What is typed, saved or not. */
  readonly value: T;
  readonly set: (value: T, edit?: Edit) => void;
  readonly state: SavePhase<T>;
  /** Saves now; for `onBlur`, and for trying again. */
  readonly flush: () => Promise<boolean>;
  readonly settle: (choice: 'mine' | 'theirs') => Promise<boolean>;
}

/**
 * Saves a record as it is typed. The key names it, such as `notes/<id>`: a draft that could not be saved is found again
 * under it when its screen comes back.
 */
export function useAutosave<T>(key: string, base: Revised<T>, parts: AutosaveParts<T>): Autosaved<T> {
  const draft = draftFor(key, () => new Autosave(base, parts));
  const { value, state } = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => draft.adopt(base, parts), [draft, base, parts]);
  useEffect(() => showDraft(key), [key]);
  return { value, set: draft.edit, state, flush: draft.flush, settle: draft.settle };
}
