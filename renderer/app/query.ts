import { useSyncExternalStore } from 'react';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { listenToNews, type NewsOf } from './news';

/** What was asked for. A failure keeps the value that was there before. */
export type Loaded<T> =
  | { readonly state: 'loading'; readonly value: null; readonly error: null }
  | { readonly state: 'ready'; readonly value: T; readonly error: null }
  | { readonly state: 'failed'; readonly value: T | null; readonly error: BridgeError };

/** Which changes make an answer old. */
export interface Watch {
  readonly tables: readonly string[];
  readonly matterId?: string | undefined;
  readonly id?: string | undefined;
}

const LOADING = { state: 'loading', value: null, error: null } as const;

const concerns = ({ tables, matterId, id }: Watch, change: NewsOf<'changed'>): boolean =>
  change.tables.some((table) => tables.includes(table)) &&
  (matterId === undefined || change.matterId === matterId) &&
  (id === undefined || change.ids.includes(id));

const queries = new Map<string, Query<unknown>>();

/** One question and its latest answer, shared by all who ask it under the same key. */
class Query<T> {
  readonly #key: string;
  readonly #ask: () => Promise<Reply<T>>;
  readonly #watch: Watch;
  readonly #listeners = new Set<() => void>();
  #loaded: Loaded<T> = LOADING;
  #run = 0;
  #stop: (() => void) | null = null;

  constructor(key: string, ask: () => Promise<Reply<T>>, watch: Watch) {
    this.#key = key;
    this.#ask = ask;
    this.#watch = watch;
  }

  readonly read = (): Loaded<T> => this.#loaded;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#stop === null) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  /** Asks again. Of answers that overtake each other the last question's counts. */
  readonly reload = async (): Promise<void> => {
    this.#run += 1;
    const run = this.#run;
    const reply = await this.#ask();
    if (run !== this.#run) return;
    this.#loaded = reply.ok
      ? { state: 'ready', value: reply.value, error: null }
      : { state: 'failed', value: this.#loaded.value, error: reply.error };
    for (const listener of this.#listeners) listener();
  };

  #start(): void {
    queries.set(this.#key, this as Query<unknown>);
    this.#stop = listenToNews('changed', (change) => {
      if (concerns(this.#watch, change)) void this.reload();
    });
    void this.reload();
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    this.#run += 1;
    if (queries.get(this.#key) === this) queries.delete(this.#key);
  }
}

function queryFor<T>(key: string, ask: () => Promise<Reply<T>>, watch: Watch): Query<T> {
  const found = (queries.get(key) as Query<T> | undefined) ?? new Query(key, ask, watch);
  queries.set(key, found as Query<unknown>);
  return found;
}

export type Live<T> = Loaded<T> & { readonly reload: () => Promise<void> };

/**
 * Loads what a use case answers and asks again when a change concerns it. The key names the question: whoever asks the
 * same at the same time shares the answer.
 */
export function useQuery<T>(key: string, ask: () => Promise<Reply<T>>, watch: Watch): Live<T> {
  const query = queryFor(key, ask, watch);
  const loaded = useSyncExternalStore(query.subscribe, query.read);
  return { ...loaded, reload: query.reload };
}
