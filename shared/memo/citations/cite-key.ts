import type { Cite } from '../model';

/** The key of a source in the citations of a memo. */
export const citeKey = (cite: Cite): string =>
  'authority' in cite ? `authority:${cite.authority}` : `case:${cite.case}`;
