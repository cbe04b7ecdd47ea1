import { firmEn } from './firm-en';
import { fonts } from './fonts';
import type { ParagraphStyle } from './layout';
import { vary } from './vary';

const text: ParagraphStyle = { align: 'both', exactly: 18, after: 3, firstLine: 0.85 };
const heading: ParagraphStyle = { font: fonts.song, size: 12 };

/** A paper for a court in English: one serif face of 12 points at fixed lines of 18. */
export const courtEn = vary(firmEn, {
  defaultStyle: { font: fonts.song, size: 12 },
  styles: {
    Title: { font: fonts.song, size: 18, align: 'center' },
    Letterhead: { font: fonts.song },
    HeadingLabel: { font: fonts.song, size: 12 },
    HeadingValue: { size: 12 },
    Heading1: { ...heading, size: 14, before: 14 },
    Heading2: heading,
    Heading3: { ...heading, italic: true },
    AnnexHeading: { ...heading, size: 14 },
    BodyText: text,
    PlainText: { ...text, firstLine: 0 },
    Remark: { ...text, size: 12 },
    Quote: { ...text, firstLine: 0 },
    ListNumber: { ...text, firstLine: undefined },
    ListBullet: { ...text, firstLine: undefined },
    Caption: { ...heading, size: 11 },
    TableText: { size: 10 },
    TableHead: { ...heading, size: 10 },
    TableGroup: { ...heading, size: 10 },
    TOCHeading: heading,
    FootnoteText: { size: 10 },
    Header: { font: fonts.song, size: 9 },
    Footer: { font: fonts.song, size: 10.5, colour: '000000' },
  },
});
