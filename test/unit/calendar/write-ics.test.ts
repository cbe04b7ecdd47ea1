import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs } from '../../../shared/calendar/write-ics';
import { cleanText } from '../../../shared/memo/text/clean';

const AT = '2026-11-26T15:03:07.250Z';
const task = { id: '4f6d0c8e@adit', day: '2026-12-31', title: 'Ask for the licence', isDone: false };

const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('has one event a deadline: a whole day that ends before the next, also over the end of a year', () => {
    expect(unfolded(writeIcs([task], AT))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Adit//Adit//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:4f6d0c8e@adit',
      'DTSTAMP:20261126T150307Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Ask for the licence',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('knows the 29th of February, and cancels what is done', () => {
    const lines = unfolded(writeIcs([{ ...task, day: '2028-02-28', isDone: true }], AT));
    expect(lines).toContain('DTEND;VALUE=DATE:20280229');
    expect(lines).toContain('STATUS:CANCELLED');
  });

  it('sets off what has a meaning in a text', () => {
    const lines = unfolded(writeIcs([{ ...task, title: 'a,b;c\\d', description: 'one\r\ntwo\nthree' }], AT));
    expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d');
    expect(lines).toContain('DESCRIPTION:one\\ntwo\\nthree');
  });

  it('takes a moment of any zone for what it is in UTC', () => {
    expect(writeIcs([task], '2026-11-26T23:03:07+08:00')).toContain('DTSTAMP:20261126T150307Z');
  });

  it('breaks every line at 75 bytes and never within a character, and loses nothing by it', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .filter((text) => cleanText(text) === text && !/[\\;,\r\n\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(title, (text) => {
        const file = writeIcs([{ ...task, title: text }], AT);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        expect(unfolded(file)).toContain(`SUMMARY:${text}`);
      }),
    );
  });
});
