import { firmEn } from './firm-en';
import { fonts } from './fonts';
import type { ParagraphStyle } from './layout';
import { vary } from './vary';

const text: ParagraphStyle = { align: 'both', exactly: 21, after: 3, firstLine: 1 };
const heading: ParagraphStyle = { font: fonts.song, size: 14, exactly: 22, align: 'left' };
const footer: ParagraphStyle = { font: fonts.song, size: 14, colour: '000000' };

/** The English text of an official document: its page and page numbers, with one serif face of 14 points. */
export const officialEn = vary(firmEn, {
  defaultStyle: { font: fonts.song, size: 14 },
  styles: {
    Title: { font: fonts.song, size: 20, align: 'center', after: 18 },
    Letterhead: { font: fonts.song },
    HeadingLabel: { font: fonts.song, size: 12 },
    HeadingValue: { size: 12 },
    Heading1: { ...heading, size: 16 },
    Heading2: heading,
    Heading3: { ...heading, bold: false, italic: true },
    AnnexHeading: { ...heading, size: 16 },
    BodyText: text,
    PlainText: { ...text, firstLine: 0 },
    Remark: { ...text, size: 12, exactly: 18 },
    Quote: { ...text, firstLine: 0 },
    Signature: { exactly: 21 },
    ListNumber: { ...text, firstLine: undefined },
    ListBullet: { ...text, firstLine: undefined },
    Caption: { font: fonts.song, size: 12 },
    TableText: { size: 11 },
    TableHead: { font: fonts.song, size: 11 },
    TableGroup: { font: fonts.song, size: 11 },
    TOCHeading: { font: fonts.song, size: 14 },
    FootnoteText: { size: 10 },
    Header: { font: fonts.song, size: 9 },
    Footer: { ...footer, align: 'right', right: 0.5 },
    FooterEven: { ...footer, align: 'left', left: 0.5 },
  },
});
