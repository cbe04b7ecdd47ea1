import { firmEn } from './firm-en';
import { fonts } from './fonts';
import { vary } from './vary';

const serif = { font: fonts.song } as const;
const heading = { ...serif, align: 'left' } as const;
const body = { align: 'both', line: 1.25, after: 4 } as const;

/** A legal opinion in Russian: one serif face of 12 points, justified, indent of 1.25 cm, numbering 1, 1.1, 1.1.1. */
export const firmRu = vary(firmEn, {
  latinLanguage: 'ru-RU',
  defaultStyle: { font: fonts.song, size: 12 },
  styles: {
    HeadingLabel: heading,
    Title: { ...heading, size: 17, align: 'center' },
    Heading1: heading,
    Heading2: { ...heading, size: 13 },
    Heading3: { ...heading, size: 12 },
    AnnexHeading: heading,
    BodyText: { ...body, firstLine: 1.25 },
    PlainText: body,
    Remark: { align: 'both', firstLine: 1.25, after: 4 },
    Quote: { ...body, left: 1.25 },
    ListNumber: { ...body, after: 3 },
    ListBullet: { ...body, after: 3 },
    Caption: { ...heading, size: 11 },
    TableText: { size: 10 },
    TableHead: { ...heading, size: 10 },
    TableGroup: { ...heading, size: 10 },
    TOCHeading: heading,
    FootnoteText: { size: 10 },
    Legend: serif,
    Letterhead: serif,
    Header: serif,
    Footer: serif,
    FooterEven: serif,
  },
  numbering: {
    headings: firmEn.numbering.headings.map((level) => {
      if (level.style === 'ListNumber') return { ...level, text: '%4)' };
      // Its face is wider: the number would touch the words.
      return level.style === 'Heading3' ? { ...level, left: 1.6, hanging: 1.6 } : level;
    }),
    annex: { style: 'AnnexHeading', format: 'russianLetter', text: 'Приложение %1', suffix: 'space' },
  },
});
