import type { SearchPageView } from '../../../shared/bridge/vault-search';

export type Found = SearchPageView['rows'][number];
export type Hit = Found['hits'][number];

interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A snippet in pieces, of which some are what was looked for. The matches are offsets in the whole text. */
export function marked({ start, text, matches }: Hit['snippet']): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, match.start - start);
    const to = Math.min(text.length, match.end - start);
    if (to <= from) continue;
    pieces.push({ text: text.slice(at, from), isMatch: false }, { text: text.slice(from, to), isMatch: true });
    at = to;
  }
  return [...pieces, { text: text.slice(at), isMatch: false }].filter((piece) => piece.text !== '');
}
