import type { IsoDate } from '../model/date';
import type { Language } from '../model/text';
import type { MemoBlock, MemoOutline } from './model';

/** A document of its own that the writer of memos writes too: a schedule, a cover, a list. It cites nothing. */
export const plainDocument = (input: {
  readonly lang: Language;
  readonly title: string;
  readonly subject: string;
  readonly date: IsoDate;
  readonly blocks: readonly MemoBlock[];
}): MemoOutline => ({
  format: 'adit-memo',
  version: 1,
  profile: 'client',
  legend: '',
  gapCount: 0,
  citations: {},
  ...input,
});
