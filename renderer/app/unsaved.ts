import { create } from 'zustand';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import type { Autosave, SavePhase } from './autosave';
import { forgetDrafted } from './drafted';

/** Every draft of the page by its key: it outlives the screen it was typed on for as long as it is not saved. */
const drafts = new Map<string, Autosave<unknown>>();
const stops = new Map<string, () => void>();
const shown = new Map<string, number>();

interface Saving {
  /** Of all drafts and direct saves, the state that matters most. */
  readonly phase: SavePhase['phase'];
  readonly error: BridgeError | null;
}

/** Whether everything on the page is saved, as the header shows it. */
export const useSaving = create<Saving>(() => ({ phase: 'saved', error: null }));

const RANK = ['saved', 'unsaved', 'saving', 'conflict', 'failed'] as const;
let underWay = 0;

function report(): void {
  const states = [...drafts.values()].map((draft) => draft.read().state);
  if (underWay > 0) states.push({ phase: 'saving' });
  const worst = states.reduce<SavePhase>(
    (found, state) => (RANK.indexOf(state.phase) > RANK.indexOf(found.phase) ? state : found),
    { phase: 'saved' },
  );
  const now = { phase: worst.phase, error: worst.phase === 'failed' ? worst.error : null };
  const before = useSaving.getState();
  if (now.phase !== before.phase || now.error !== before.error) useSaving.setState(now);
}

/** The draft under a key; made by the first who asks. */
export function draftFor<T>(key: string, make: () => Autosave<T>): Autosave<T> {
  const found = drafts.get(key);
  if (found !== undefined) return found as Autosave<T>;
  const draft = make();
  drafts.set(key, draft as Autosave<unknown>);
  return draft;
}

/** Counts who shows a draft, and watches it for the header. When nobody shows it any more it is saved and forgotten. */
export function showDraft(key: string): () => void {
  const draft = drafts.get(key);
  shown.set(key, (shown.get(key) ?? 0) + 1);
  if (draft !== undefined && !stops.has(key)) stops.set(key, draft.subscribe(report));
  return () => {
    shown.set(key, (shown.get(key) ?? 1) - 1);
    void draft?.flush().then(forgetSaved);
  };
}

function forgetSaved(): void {
  for (const [key, draft] of drafts) {
    if (!draft.isSaved || (shown.get(key) ?? 0) > 0) continue;
    stops.get(key)?.();
    stops.delete(key);
    shown.delete(key);
    drafts.delete(key);
  }
  report();
}

/** Saves everything that is typed; true when nothing is left unsaved. */
export async function flushAll(): Promise<boolean> {
  const saved = await Promise.all([...drafts.values()].map((draft) => draft.flush()));
  forgetSaved();
  return saved.every(Boolean);
}

/** Gives up everything that could not be saved, because its writer said so. */
export function discardAll(): void {
  for (const draft of drafts.values()) draft.discard();
  forgetDrafted();
  forgetSaved();
}

/** Shows a save that is no draft, such as an answer that was clicked, in the header while it is under way. */
export async function saving<T>(reply: Promise<Reply<T>>): Promise<Reply<T>> {
  underWay += 1;
  report();
  try {
    return await reply;
  } finally {
    underWay -= 1;
    report();
  }
}

addEventListener('pagehide', () => void flushAll());
addEventListener('blur', () => void flushAll());
