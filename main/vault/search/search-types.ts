import type { searchFields } from '../../../shared/bridge/vault-search';

export type SearchField = (typeof searchFields)[number];

/** One text of a matter. `ref` comes back with a hit: the key of the fact, the id of the evidence, and so on. */
export interface SearchEntry {
  readonly field: SearchField;
  readonly ref: string;
  readonly text: string;
}

/** All that can be found of one matter; putting it again replaces it. */
export interface SearchMatter {
  readonly id: string;
  /** Milliseconds since 1970; the latest comes first among equals. */
  readonly updatedAt: number;
  readonly entries: readonly SearchEntry[];
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A part of an original text. The ranges are offsets in the whole original, and lie within the part. */
export interface Snippet {
  readonly start: number;
  readonly text: string;
  readonly matches: readonly TextRange[];
}

export interface SearchHit {
  readonly field: SearchField;
  readonly ref: string;
  readonly snippet: Snippet;
}

/** One matter found, with the places where the words stand, best first. */
export interface SearchRow {
  readonly matterId: string;
  readonly updatedAt: number;
  readonly hits: readonly SearchHit[];
}

/** Where a page ended: pages go on by key, so that a change between two pages repeats or skips nothing else. */
export interface SearchCursor {
  readonly score: number;
  readonly updatedAt: number;
  readonly id: string;
}

export interface SearchRequest {
  /** Words that must all occur, in any field; a part in quotation marks must occur as it stands. */
  readonly query: string;
  readonly limit: number;
  readonly after?: SearchCursor;
}

export interface SearchPage {
  readonly rows: readonly SearchRow[];
  /** How many matters were found in all. */
  readonly total: number;
  /** Null on the last page. */
  readonly next: SearchCursor | null;
}
