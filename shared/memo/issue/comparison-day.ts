import type { ComparedDates } from '../../reasoning/date-comparison';

/**
 * The day of the law on which an issued memo is compared with its matter. A matter that follows the calendar is compared
 * on the memo's own day for as long as the law has not moved since: that a day has passed takes nothing from an approval.
 */
export const comparisonDay = (
  issuedFor: string,
  matter: { readonly ownDay: string | undefined; readonly today: string },
  since: Pick<ComparedDates, 'law' | 'differences'>,
): string => {
  if (matter.ownDay !== undefined) return matter.ownDay;
  return since.law.length + since.differences.length === 0 ? issuedFor : matter.today;
};
