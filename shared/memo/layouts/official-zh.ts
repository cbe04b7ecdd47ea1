import { firmZh } from './firm-zh';
import { fonts } from './fonts';
import type { ParagraphStyle } from './layout';
import { vary } from './vary';

/** 22 lines on the 225 mm between the margins, 28 characters of 16 points on the 156 mm between the sides. */
const line = 28.95;
const spacing = -0.25;

const text: ParagraphStyle = { font: fonts.fangsong, size: 16, spacing, exactly: line, before: 0, after: 0 };
/** Off the grid of lines, which is for the body alone. */
const small: ParagraphStyle = { offGrid: true };

/** An official document after GB/T 9704-2012: title 小标宋 二号, body 仿宋 三号, 一、黑体, （一）楷体, 1. 仿宋. */
export const officialZh = vary(firmZh, {
  linePitch: line,
  defaultStyle: { font: fonts.fangsong, size: 16 },
  styles: {
    Title: { font: fonts.title, size: 22, exactly: 36, before: 0, after: line },
    Legend: small,
    Letterhead: small,
    HeadingLabel: { ...small, font: fonts.hei, size: 14 },
    HeadingValue: { ...small, font: fonts.fangsong, size: 14 },
    Heading1: { ...text, font: fonts.hei, firstLineChars: 200 },
    Heading2: { ...text, font: fonts.kai, bold: false, firstLineChars: 200 },
    Heading3: { ...text, bold: false, firstLineChars: 200 },
    AnnexHeading: { ...text, font: fonts.hei },
    BodyText: text,
    PlainText: text,
    Remark: { ...text, font: fonts.kai, size: 14 },
    Quote: { ...text, font: fonts.kai },
    Signature: { ...text, left: 6.5, before: line / 2 },
    ListNumber: text,
    ListBullet: text,
    Caption: { ...small, size: 12 },
    TableText: { ...small, size: 12, line: 1.1 },
    TableHead: { ...small, size: 12, line: 1.1 },
    TableGroup: { ...small, size: 12, line: 1.1 },
    TOCHeading: { ...text, font: fonts.hei },
    TOC1: { ...small, size: 14, tabs: [{ align: 'right', at: 15.6, dots: true }] },
    TOC2: { ...small, size: 14, tabs: [{ align: 'right', at: 15.6, dots: true }] },
    FootnoteText: { ...small, size: 10.5 },
    Header: { ...small, font: fonts.fangsong },
    Footer: { ...small, font: fonts.song, size: 14, align: 'right', right: 0.5, colour: '000000' },
    FooterEven: { ...small, font: fonts.song, size: 14, align: 'left', left: 0.5, colour: '000000' },
  },
});
