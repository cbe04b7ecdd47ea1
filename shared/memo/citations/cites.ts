import { citableOn } from '../../reasoning/law-in-time';
import type { MemoContext } from '../context';
import type { Cite } from '../model';

/** The provisions and cases of a rule or an argument, as a footnote names them. */
export const citesOf = (
  authorities: readonly { readonly id: string; readonly pinpoint: string }[],
  cases: readonly string[] = [],
): readonly Cite[] => [
  ...authorities.map(({ id, pinpoint }) => ({ authority: id, pinpoint })),
  ...cases.map((id) => ({ case: id })),
];

/** The provisions that a text of the pack names, as far as they existed on the day of the law. */
export const citableCites = (
  authorities: readonly { readonly id: string; readonly pinpoint: string }[],
  { pack, assessment }: MemoContext,
): readonly Cite[] => citesOf(citableOn(pack, authorities, assessment.asOf));
