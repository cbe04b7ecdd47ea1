import type { News } from '../../shared/bridge/desktop-contract';
import { api } from './api';

export type NewsOf<E extends News['event']> = Extract<News, { readonly event: E }>;

const listeners = new Set<(news: News) => void>();

// One subscription for the whole page: each crosses the bridge.
api.onNews((news) => {
  for (const listener of listeners) listener(news);
});

/** Calls back with every piece of news of a kind; returns what ends it. */
export function listenToNews<E extends News['event']>(event: E, listener: (news: NewsOf<E>) => void): () => void {
  const hear = (news: News) => {
    if (news.event === event) listener(news as NewsOf<E>);
  };
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
  };
}
