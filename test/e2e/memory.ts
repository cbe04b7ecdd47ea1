import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const STEP = 4 * 1024 * 1024;

/** Why the memory of other processes cannot be read here; null where it can. */
export function whyNotRead(pid: number): string | null {
  try {
    closeSync(openSync(join('/proc', String(pid), 'mem'), 'r'));
    return null;
  } catch (error) {
    return `memory cannot be read here: ${error instanceof Error ? error.message : ''}`;
  }
}

/** What a process may write to: whatever it was given or has made lies there. */
function writableRanges(pid: number): readonly (readonly [start: number, end: number])[] {
  const lines = readFileSync(join('/proc', String(pid), 'maps'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    return match === null ? [] : [[Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)] as const];
  });
}

/** Reads what is there of a range; a page that went meanwhile is none. */
function readAt(memory: number, into: Buffer, position: number, length: number): number {
  try {
    return readSync(memory, into, 0, length, position);
  } catch {
    return 0;
  }
}

/** Whether any of the traces lies in a process' memory. A process that has ended holds nothing. */
export function holds(pid: number, traces: readonly Buffer[]): boolean {
  const overlap = Math.max(...traces.map(({ length }) => length));
  const into = Buffer.alloc(STEP + overlap);
  let memory: number;
  try {
    memory = openSync(join('/proc', String(pid), 'mem'), 'r');
  } catch {
    return false;
  }
  try {
    return writableRanges(pid).some(([start, end]) => {
      for (let at = start; at < end; at += STEP) {
        const bytes = into.subarray(0, readAt(memory, into, at, Math.min(STEP + overlap, end - at)));
        if (traces.some((trace) => bytes.includes(trace))) return true;
      }
      return false;
    });
  } finally {
    closeSync(memory);
  }
}

/** What a process is to Chromium: `renderer`, `utility` and so on; `browser` for its first, `main` for the app's own. */
export function kindOf(pid: number): string {
  try {
    const words = readFileSync(join('/proc', String(pid), 'cmdline'), 'utf8');
    const type = /--type=([\w-]+)/.exec(words)?.[1];
    return type ?? (words.includes('--user-data-dir=') ? 'browser' : 'main');
  } catch {
    return 'ended';
  }
}
