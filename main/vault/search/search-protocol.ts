import type { SearchMatter, SearchPage, SearchRequest } from './search-types';

/** What the vault page asks of the search Worker. */
export type SearchCall =
  | { readonly kind: 'put'; readonly matters: readonly SearchMatter[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'clear' }
  /** A newer query of the same lane, such as a search box as it is typed in, supersedes an older one. */
  | { readonly kind: 'search'; readonly lane: string; readonly request: SearchRequest };

export interface NumberedCall {
  readonly number: number;
  readonly call: SearchCall;
}

/** `page` is null for a query that was superseded, and for calls other than a query. */
export interface SearchReply {
  readonly number: number;
  readonly page: SearchPage | null;
  readonly fault: string | null;
}
