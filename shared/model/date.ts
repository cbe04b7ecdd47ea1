import { z } from 'zod';

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a day that exists in the Gregorian calendar, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** A calendar day. ISO days compare as strings, so no time zone ever enters. */
export const dateSchema = z
  .string()
  .refine(isCalendarDate, 'is not a day of the calendar; write YYYY-MM-DD, for example 2026-02-28');
export type IsoDate = string;
