import type { Grammar } from '../wording/wording';

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
