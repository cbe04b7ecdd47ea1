import type { BackupFile } from './names';
import { byAge } from './names';

/** How many backups are kept: the newest of each of the last days, weeks and months that have one. */
export interface RotationPolicy {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export const defaultRotation: RotationPolicy = { daily: 7, weekly: 4, monthly: 12 };

const dayLength = 86_400_000;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const mondayOffset = 3;

const weekOf = (date: string): string =>
  String(Math.floor((Date.parse(`${date}T00:00:00Z`) / dayLength + mondayOffset) / 7));

/** The newest backup of each of the newest `count` spans. */
const newestOf = (
  newestFirst: readonly BackupFile[],
  spanOf: (date: string) => string,
  count: number,
): readonly string[] => {
  const spans = new Map<string, string>();
  for (const { date, name } of newestFirst) {
    const span = spanOf(date);
    if (!spans.has(span) && spans.size < count) spans.set(span, name);
  }
  return [...spans.values()];
};

/**
 * The backups that may go. It counts spans that have a backup, not days on the calendar: whoever opens Adit once a
 * month, or has a clock that is wrong, does not lose what there is. The newest one never goes, nor does `justWritten`.
 */
export const expired = (
  backups: readonly BackupFile[],
  justWritten: string,
  policy: RotationPolicy,
): readonly BackupFile[] => {
  const newestFirst = [...backups].sort(byAge);
  const kept = new Set([
    justWritten,
    ...newestFirst.slice(0, 1).map(({ name }) => name),
    ...newestOf(newestFirst, (date) => date, policy.daily),
    ...newestOf(newestFirst, weekOf, policy.weekly),
    ...newestOf(newestFirst, (date) => date.slice(0, 7), policy.monthly),
  ]);
  return newestFirst.filter(({ name }) => !kept.has(name));
};
