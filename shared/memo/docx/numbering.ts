import type { LayoutVariant, NumberLevel } from '../layouts/layout';
import { cm, escapeXml } from './xml';

const formats = {
  decimal: 'decimal',
  chinese: 'chineseCountingThousand',
  upperLetter: 'upperLetter',
  russianLetter: 'russianUpper',
} as const;

/** A level of a list; bound to its style, unless each list of that style counts by itself. */
export const level = (one: NumberLevel, index: number, isBound = true): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${formats[one.format]}"/>` +
  (isBound ? `<w:pStyle w:val="${one.style}"/>` : '') +
  `<w:suff w:val="${one.suffix}"/><w:lvlText w:val="${escapeXml(one.text)}"/><w:lvlJc w:val="left"/>` +
  `<w:pPr><w:ind w:left="${cm(one.left ?? 0)}" w:${one.hanging ? 'hanging' : 'firstLine'}="${cm(one.hanging ?? 0)}"/></w:pPr></w:lvl>`;

/** The one level of a list with points. */
export const points =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>' +
  `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${cm(1)}" w:hanging="${cm(0.6)}"/></w:pPr></w:lvl>`;

/** A list as lists of the text refer to it. */
export const list = (id: number, kind: 'multilevel' | 'singleLevel', levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`;

/**
 * The lists of a layout, bound to its styles: headings with the numbered items under them as one multi-level list, so
 * that items start again after each heading; annexes; points.
 */
export const numberingXml = ({ numbering }: LayoutVariant): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  list(1, 'multilevel', numbering.headings.map((one, index) => level(one, index)).join('')) +
  list(2, 'singleLevel', level(numbering.annex, 0)) +
  list(3, 'singleLevel', points) +
  [1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
  '</w:numbering>';
