import { firmEn } from './firm-en';
import { firmRu } from './firm-ru';
import { firmZh } from './firm-zh';
import { fontFaces } from './fonts';
import type { MemoLayout } from './layout';

/** The firm's own style: A4, 2.54 cm above and below, 3.17 cm at the sides. */
export const firmLayout: MemoLayout = {
  id: 'firm',
  page: { width: 21, height: 29.7, top: 2.54, bottom: 2.54, left: 3.17, right: 3.17, header: 1.5, footer: 1.75 },
  pageNumbers: 'of-total',
  fonts: fontFaces,
  table: { rule: '8C8C8C', headFill: 'E7EAEE', groupFill: 'F4F5F7' },
  caution: '7A4B00',
  gapFill: 'FFE699',
  variants: { zh: firmZh, en: firmEn, ru: firmRu },
};
