import { firmEn } from './firm-en';
import type { FontPair, LayoutVariant } from './layout';

const serif: FontPair = { latin: 'Times New Roman', eastAsian: '宋体' };

const heading = { font: serif, align: 'left' } as const;

/** A legal opinion in Russian: one serif face of 12 points, justified, indent of 1.25 cm, numbering 1, 1.1, 1.1.1. */
export const firmRu: LayoutVariant = {
  ...firmEn,
  latinLanguage: 'ru-RU',
  defaultStyle: { font: serif, size: 12 },
  styles: {
    ...firmEn.styles,
    Title: { ...firmEn.styles.Title, ...heading, size: 17, align: 'center' },
    Heading1: { ...firmEn.styles.Heading1, ...heading },
    Heading2: { ...firmEn.styles.Heading2, ...heading, size: 13 },
    Heading3: { ...firmEn.styles.Heading3, ...heading, size: 12 },
    AnnexHeading: { ...firmEn.styles.AnnexHeading, ...heading },
    BodyText: { align: 'both', line: 1.25, firstLine: 1.25, after: 4 },
    PlainText: { align: 'both', line: 1.25, after: 4 },
    Remark: { italic: true, size: 11, align: 'both', line: 1.15, firstLine: 1.25, before: 2, after: 4 },
    Quote: { italic: true, align: 'both', line: 1.25, left: 1.25, after: 4 },
    ListNumber: { align: 'both', line: 1.25, after: 3 },
    ListBullet: { align: 'both', line: 1.25, after: 3 },
    Caption: { ...firmEn.styles.Caption, ...heading, size: 11 },
    TableText: { ...firmEn.styles.TableText, size: 10 },
    TableHead: { ...firmEn.styles.TableHead, ...heading, size: 10 },
    TableGroup: { ...firmEn.styles.TableGroup, ...heading, size: 10 },
    TOCHeading: { ...firmEn.styles.TOCHeading, ...heading },
    FootnoteText: { size: 10, line: 1 },
  },
  numbering: {
    headings: firmEn.numbering.headings.map((level) =>
      level.style === 'ListNumber' ? { ...level, text: '%4)' } : level,
    ),
    annex: { style: 'AnnexHeading', format: 'russianLetter', text: 'Приложение %1', suffix: 'space' },
  },
};
