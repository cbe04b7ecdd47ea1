import { courtEn } from './court-en';
import { courtRu } from './court-ru';
import { courtZh } from './court-zh';
import { firmLayout } from './firm';
import type { MemoLayout } from './layout';

/** A paper for a court: the page of the firm, black on white, fixed lines. */
export const courtLayout: MemoLayout = {
  ...firmLayout,
  id: 'court',
  table: { rule: '000000', headFill: 'F2F2F2', groupFill: 'F8F8F8' },
  caution: '000000',
  variants: { zh: courtZh, en: courtEn, ru: courtRu },
};
