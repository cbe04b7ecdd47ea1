import { cleanText } from '../memo/text/clean';
import type { IsoDate } from '../model/date';

/** A deadline for a calendar: a whole day, in no time zone. */
export interface CalendarDay {
  /** The same each time that it is written, so that a calendar takes it up once. */
  readonly id: string;
  readonly day: IsoDate;
  readonly title: string;
  readonly description?: string;
  readonly isDone: boolean;
}

const MOST_BYTES = 75;

/** RFC 5545, 3.3.11: what has a meaning in a text is set off; what no text may hold leaves a visible sign. */
const escaped = (text: string): string =>
  cleanText(text.replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n'))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: no line is longer than 75 bytes, and none is broken within a character. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (length + bytes > MOST_BYTES) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += bytes;
  }
  return `${text}\r\n`;
}

const compact = (date: string): string => date.replaceAll('-', '');

/** The day after: a whole day ends before it. */
const dayAfter = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A moment in UTC, as `20261126T150300Z`. */
const stampOf = (instant: string): string =>
  `${new Date(instant)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .replace('Z', '')}Z`;

const eventLines = ({ id, day, title, description, isDone }: CalendarDay, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
  `SUMMARY:${escaped(title)}`,
  ...(description === undefined || description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
  `STATUS:${isDone ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** Whole days as a calendar, RFC 5545. `writtenAt` is a moment: the same input gives the same file. */
export function writeIcs(days: readonly CalendarDay[], writtenAt: string): string {
  const stamp = stampOf(writtenAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Adit//Adit//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((day) => eventLines(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
