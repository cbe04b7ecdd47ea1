import type { BenchRow } from '../row';
import { benchAnswers, benchForm } from './answers';
import { benchEntry } from './entry';
import { benchList } from './list';
import { benchStart } from './start';

/** The interface as it is built, through the same Electron as the end-to-end tests. */
export const deskBenches = {
  'desk-entry': () => [benchEntry()],
  'desk-list': benchList,
  'desk-answers': benchAnswers,
  'desk-form': benchForm,
  'desk-start': async () => [await benchStart()],
} as const satisfies Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>>;
