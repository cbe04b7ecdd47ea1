import type { Cite } from '../model';

/** The provisions and cases of a rule or an argument, as a footnote names them. */
export const citesOf = (
  authorities: readonly { readonly id: string; readonly pinpoint: string }[],
  cases: readonly string[] = [],
): readonly Cite[] => [
  ...authorities.map(({ id, pinpoint }) => ({ authority: id, pinpoint })),
  ...cases.map((id) => ({ case: id })),
];
