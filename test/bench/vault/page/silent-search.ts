import type { SearchPort } from '../../../../main/vault/search/search-client';

/**
 * A search that never answers, so that its index is never built: over a hundred thousand matters that is minutes of
 * reading beside what is measured. In the app it goes on behind the first page, and behind a save that was acknowledged.
 */
export const silentSearch = (): SearchPort => ({
  postMessage: () => undefined,
  addEventListener: () => undefined,
  terminate: () => undefined,
});
