import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type LogEntry, lineOf } from './entry';

/** Of each of two files: the one that is written, and the one before it. */
const MOST_BYTES = 128 * 1024;
const [CURRENT, BEFORE] = ['adit.log', 'adit-before.log'];

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const linesOf = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
};

/**
 * What went wrong on this computer, without contents. Written at once, since the next moment may be the last; a disk
 * that refuses loses an entry, and nothing else.
 */
export class SupportLog {
  readonly #folder: () => string;
  readonly #now: () => Date;

  constructor(folder: () => string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  note(entry: LogEntry): void {
    const folder = this.#folder();
    const path = join(folder, CURRENT);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(path) >= MOST_BYTES) renameSync(path, join(folder, BEFORE));
      appendFileSync(path, `${lineOf(entry, this.#now())}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to say so.
    }
  }

  /** Oldest first. */
  lines(): readonly string[] {
    return [BEFORE, CURRENT].flatMap((name) => linesOf(join(this.#folder(), name)));
  }
}
