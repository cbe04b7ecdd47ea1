/** A backup in a folder. The name holds a date and a random id, and nothing about the firm. */
export interface BackupFile {
  readonly name: string;
  /** The day on which it was made, in UTC, such as `2026-11-22`. */
  readonly date: string;
  readonly bytes: number;
  /** Orders the backups of one day. */
  readonly modified: number;
}

const finished = /^adit-(\d{4}-\d{2}-\d{2})-[0-9a-f]{16}\.adit$/;
const unfinished = /^adit-\d{4}-\d{2}-\d{2}-[0-9a-f]{16}\.adit\.part$/;

export const backupName = (now: Date, id: string): string => `adit-${now.toISOString().slice(0, 10)}-${id}.adit`;

/** The name while it is written. What still has it was never finished. */
export const partName = (name: string): string => `${name}.part`;

/** The date in the name of a finished backup; null for any other file. */
export const dateOf = (name: string): string | null => finished.exec(name)?.[1] ?? null;

export const isPart = (name: string): boolean => unfinished.test(name);

/** Newest first. */
export const byAge = (a: BackupFile, b: BackupFile): number =>
  b.date.localeCompare(a.date) || b.modified - a.modified || b.name.localeCompare(a.name);
