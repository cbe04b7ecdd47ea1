import type { BenchRow } from '../row';
import { benchEntry } from './entry';
import { benchStart } from './start';

/** The interface as it is built, through the same Electron as the end-to-end tests. */
export const deskBenches = {
  'desk-entry': () => [benchEntry()],
  'desk-start': async () => [await benchStart()],
} as const satisfies Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>>;
