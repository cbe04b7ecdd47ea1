import type { Authority, DatePrecision } from '../../packs/schema';
import type { Grammar } from '../wording/wording';
import { fillText } from './fill';

/** A date of the record in the words of the memo. It is as precise as the record: a year, a month or a day. */
export const dateInWords = (date: string, { dates }: Pick<Grammar, 'dates'>): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const pattern = day ? dates.day : month ? dates.month : dates.year;
  const names = day ? dates.months : dates.monthsAlone;
  const name = names[Number(month) - 1] ?? '';
  return pattern
    .replace('{year}', year)
    .replace('{month}', name)
    .replace('{day}', String(Number(day)));
};

/** A date in words, and no more of it than the record knows: the day, the month, or about the month. */
export const dateAsKnown = (date: string, precision: DatePrecision, grammar: Pick<Grammar, 'dates'>): string => {
  if (precision === 'day') return dateInWords(date, grammar);
  const month = dateInWords(date.slice(0, 'YYYY-MM'.length), grammar);
  return precision === 'month' ? month : fillText(grammar.dates.about, { date: month });
};

/** The day on which an authority was issued, as far as its record knows it. */
export const issueDate = (
  { issuedOn, verification }: Pick<Authority, 'issuedOn' | 'verification'>,
  grammar: Pick<Grammar, 'dates'>,
): string => dateAsKnown(issuedOn, verification.datePrecision, grammar);
