import type { IsoDate } from '../../../shared/model/date';

/** The stretch of time in sight, in days since 1970. */
export interface View {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;
const SHORTEST = 60;
const LONGEST = 365 * 80;

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const isoOf = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Where a day lies in the view, in hundredths of its width; those out of sight lie beyond 0 and 100. */
export const place = ({ from, to }: View, date: IsoDate): number => ((dayNumber(date) - from) / (to - from)) * 100;

export interface Stretch {
  readonly start: number;
  readonly width: number;
}

/** What is in sight of a stretch of time; null for nothing. An open end reaches as far as one sees. */
export function stretchOf(view: View, from: IsoDate | null, to: IsoDate | null): Stretch | null {
  const start = from === null ? 0 : Math.max(0, place(view, from));
  const end = to === null ? 100 : Math.min(100, place(view, to));
  return end <= start ? null : { start, width: end - start };
}

/** The view around some days, with a margin on each side. */
export function viewOf(days: readonly IsoDate[]): View {
  const numbers = days.map(dayNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const margin = Math.max((last - first) * 0.06, SHORTEST / 2);
  return { from: first - margin, to: last + margin };
}

/** Nearer by a factor below one, farther by one above; the middle stays. */
export function zoomed({ from, to }: View, factor: number): View {
  const middle = (from + to) / 2;
  const half = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * factor)) / 2;
  return { from: middle - half, to: middle + half };
}

/** Moved by a part of its length: later by a positive one. */
export function moved({ from, to }: View, part: number): View {
  const by = (to - from) * part;
  return { from: from + by, to: to + by };
}

/** How many months lie between two ticks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
const MOST_TICKS = 8;
const MONTH = 30.44;

/** Days on which the axis is marked: as precise as they are apart, a year or a month. */
export function ticksOf(view: View): readonly { readonly date: IsoDate; readonly label: string }[] {
  const step = STEPS.find((months) => (view.to - view.from) / (months * MONTH) <= MOST_TICKS) ?? 240;
  const ticks = [];
  const first = new Date(view.from * DAY_MS);
  const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  for (let month = start; ; month += step) {
    const date = isoOf(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);
    if (dayNumber(date) > view.to) return ticks;
    if (dayNumber(date) >= view.from) ticks.push({ date, label: date.slice(0, step < 12 ? 7 : 4) });
  }
}
