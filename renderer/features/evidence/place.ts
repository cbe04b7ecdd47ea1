/** A place among the evidence: a piece, and the page at which it is read; null where it is not read. */
interface Place {
  readonly reference: string;
  readonly page: number | null;
}

/** How a route names a place. */
export const evidenceFocus = ({ reference, page }: Place): string =>
  page === null ? reference : `${reference}@${page}`;

export function readFocus(focus: string | undefined): Place | null {
  if (focus === undefined) return null;
  const [, reference = focus, page] = /^(.*)@(\d+)$/.exec(focus) ?? [];
  return { reference, page: page === undefined ? null : Math.max(1, Number(page)) };
}

/** The page that a reference begins with, as in `2` or `2, second paragraph`; the first where it has none. */
export const pageNumber = (page: string): number => Math.max(1, Number(/\d+/.exec(page)?.[0] ?? 1));
