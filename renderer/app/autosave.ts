import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { AFTER_PAINT_MS } from './after-paint';

/** A value with the revision that it was read or saved at. */
export interface Revised<T> {
  readonly rev: number;
  readonly value: T;
}

/** How what is typed stands to what is kept. */
export type SavePhase<T = unknown> =
  | { readonly phase: 'saved' }
  /** Typed, and not sent yet. */
  | { readonly phase: 'unsaved' }
  | { readonly phase: 'saving' }
  /** Nothing is lost: the text is still here, and is tried again. */
  | { readonly phase: 'failed'; readonly error: BridgeError }
  /** Somebody saved another text in between. */
  | { readonly phase: 'conflict'; readonly theirs: Revised<T> };

export interface AutosaveParts<T> {
  /** Saves over the revision given; answers with the revision that came of it. */
  readonly save: (next: Revised<T>) => Promise<Reply<{ readonly rev: number }>>;
  /** Reads what is kept, to show it where two texts meet. */
  readonly load: () => Promise<Reply<Revised<T>>>;
}

export interface Draft<T> {
  readonly value: T;
  readonly state: SavePhase<T>;
}

/** What was edited: a text, of which more is to come, or something that was picked at once. */
export type Edit = 'typed' | 'picked';

/** How long to wait after an edit before it is saved. */
const DELAY_MS: Readonly<Record<Edit, number>> = { typed: 400, picked: AFTER_PAINT_MS };

/** Keeps one record as it is typed. The text in here is given up only when the vault has it. */
export class Autosave<T> {
  readonly #listeners = new Set<() => void>();
  #parts: AutosaveParts<T>;
  #base: Revised<T>;
  #draft: Draft<T>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** True while something picked waits to be saved: typing on does not put it off. */
  #isPicked = false;
  #running: Promise<boolean> | null = null;

  constructor(base: Revised<T>, parts: AutosaveParts<T>) {
    this.#base = base;
    this.#parts = parts;
    this.#draft = { value: base.value, state: { phase: 'saved' } };
  }

  get isSaved(): boolean {
    return this.#draft.state.phase === 'saved';
  }

  /** True while somebody looks at it. */
  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  readonly read = (): Draft<T> => this.#draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Takes up what is kept, unless there is something here that is not, or something newer. */
  adopt(base: Revised<T>, parts: AutosaveParts<T>): void {
    this.#parts = parts;
    if (base.rev <= this.#base.rev || !this.isSaved) return;
    this.#base = base;
    this.#show({ phase: 'saved' }, base.value);
  }

  /** Takes an edit up, and saves it in a moment. */
  readonly edit = (value: T, edit: Edit = 'typed'): void => {
    const { state } = this.#draft;
    // A conflict is settled by whoever sees both texts, not by typing on.
    this.#show(state.phase === 'conflict' || state.phase === 'saving' ? state : { phase: 'unsaved' }, value);
    if (this.#isPicked) return;
    this.#stopWaiting();
    this.#isPicked = edit === 'picked';
    this.#timer = setTimeout(() => void this.flush(), DELAY_MS[edit]);
  };

  /** Saves what is not saved yet; true when nothing is left. */
  readonly flush = async (): Promise<boolean> => {
    this.#stopWaiting();
    const running = this.#running ?? this.#save();
    this.#running = running;
    const saved = await running;
    if (this.#running === running) this.#running = null;
    return saved;
  };

  /** Settles a conflict: what is typed here replaces what the other saved, or gives way to it. */
  readonly settle = async (choice: 'mine' | 'theirs'): Promise<boolean> => {
    const { state, value } = this.#draft;
    if (state.phase !== 'conflict') return this.isSaved;
    this.#base = state.theirs;
    if (choice === 'theirs') {
      this.#show({ phase: 'saved' }, state.theirs.value);
      return true;
    }
    this.#show({ phase: 'unsaved' }, value);
    return await this.flush();
  };

  /** Gives up what is typed here, because its writer said so. */
  readonly discard = (): void => {
    this.#stopWaiting();
    this.#show({ phase: 'saved' }, this.#base.value);
  };

  async #save(): Promise<boolean> {
    while (this.#draft.state.phase === 'unsaved' || this.#draft.state.phase === 'failed') {
      const { value } = this.#draft;
      this.#show({ phase: 'saving' });
      const reply = await this.#parts.save({ rev: this.#base.rev, value });
      if (reply.ok) this.#base = { rev: reply.value.rev, value };
      const typedOn = this.#draft.value !== value;
      if (reply.ok) this.#show({ phase: typedOn ? 'unsaved' : 'saved' });
      else {
        await this.#refused(reply.error);
        return false;
      }
    }
    return this.isSaved;
  }

  async #refused(error: BridgeError): Promise<void> {
    const theirs = error.code === 'record/conflict' ? await this.#parts.load() : null;
    this.#show(theirs?.ok ? { phase: 'conflict', theirs: theirs.value } : { phase: 'failed', error });
  }

  #show(state: SavePhase<T>, value: T = this.#draft.value): void {
    this.#draft = { value, state };
    for (const listener of this.#listeners) listener();
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isPicked = false;
  }
}
