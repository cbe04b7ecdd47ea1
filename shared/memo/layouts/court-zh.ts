import { firmZh } from './firm-zh';
import { fonts } from './fonts';
import type { ParagraphStyle } from './layout';
import { vary } from './vary';

const text: ParagraphStyle = { exactly: 18 };
const heading: ParagraphStyle = { size: 12, before: 6, after: 0, exactly: 18 };

/** A paper for a court as bar associations set it: title 黑体 小二, body 宋体 小四, fixed 18 points, indent of two characters. */
export const courtZh = vary(firmZh, {
  styles: {
    Title: { font: fonts.hei, size: 18, before: 0, after: 12 },
    HeadingLabel: { font: fonts.song, bold: true, line: 1.15 },
    HeadingValue: { line: 1.15 },
    Heading1: { ...heading, font: fonts.hei, size: 14, exactly: 22, before: 10, after: 4, firstLineChars: 200 },
    Heading2: { ...heading, font: fonts.song, bold: true, firstLineChars: 200 },
    Heading3: { ...heading, bold: false, firstLineChars: 200 },
    AnnexHeading: { font: fonts.hei, size: 14 },
    BodyText: text,
    PlainText: text,
    Remark: { ...text, size: 12, before: 0, after: 0 },
    Quote: text,
    Signature: { ...text, before: 12 },
    ListNumber: text,
    ListBullet: text,
    TOCHeading: { size: 12 },
    Footer: { size: 10.5, colour: '000000' },
  },
});
