import { fontFaces } from './fonts';
import type { MemoLayout } from './layout';
import { officialEn } from './official-en';
import { officialRu } from './official-ru';
import { officialZh } from './official-zh';

/** A letter to an authority, after GB/T 9704-2012: margins 37, 35, 28 and 26 mm, page numbers between dashes. */
export const officialLayout: MemoLayout = {
  id: 'official',
  page: { width: 21, height: 29.7, top: 3.7, bottom: 3.5, left: 2.8, right: 2.6, header: 1.8, footer: 2.3 },
  pageNumbers: 'dashes',
  fonts: fontFaces,
  table: { rule: '000000', headFill: 'F2F2F2', groupFill: 'F8F8F8' },
  caution: '000000',
  gapFill: 'FFE699',
  variants: { zh: officialZh, en: officialEn, ru: officialRu },
};
