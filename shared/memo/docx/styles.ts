import type { FontPair, LayoutVariant, MemoLayout, ParagraphStyle, StyleId } from '../layouts/layout';
import { styleIds } from '../layouts/layout';
import { styleNames } from './style-names';
import { cm, escapeXml, twips } from './xml';

const fonts = (font: FontPair | undefined, signs: boolean): string => {
  if (!font) return '';
  const latin = escapeXml(font.latin);
  const hint = signs ? ' w:hint="eastAsia"' : '';
  return `<w:rFonts${hint} w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${escapeXml(font.eastAsian)}" w:cs="${latin}"/>`;
};

const size = (points: number | undefined): string =>
  points === undefined ? '' : `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const letterSpacing = (points: number | undefined): string =>
  points === undefined ? '' : `<w:spacing w:val="${twips(points)}"/>`;

const runProperties = (style: ParagraphStyle, signs: boolean): string =>
  fonts(style.font, signs) +
  (style.bold ? '<w:b/><w:bCs/>' : '') +
  (style.italic ? '<w:i/><w:iCs/>' : '') +
  (style.colour ? `<w:color w:val="${style.colour}"/>` : '') +
  letterSpacing(style.spacing) +
  size(style.size);

const border = (rule: ParagraphStyle['rule']): string => {
  if (!rule) return '';
  const side = rule === 'above' ? 'top' : 'bottom';
  return `<w:pBdr><w:${side} w:val="single" w:sz="4" w:space="4" w:color="8C8C8C"/></w:pBdr>`;
};

const tabs = (stops: ParagraphStyle['tabs']): string => {
  if (!stops) return '';
  const each = stops.map(
    ({ align, at, dots }) => `<w:tab w:val="${align}"${dots ? ' w:leader="dot"' : ''} w:pos="${cm(at)}"/>`,
  );
  return `<w:tabs>${each.join('')}</w:tabs>`;
};

const lineHeight = ({ line, exactly }: ParagraphStyle): string => {
  if (exactly !== undefined) return ` w:line="${twips(exactly)}" w:lineRule="exact"`;
  return line === undefined ? '' : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`;
};

const spacing = (style: ParagraphStyle): string => {
  const space = (name: string, points: number | undefined): string =>
    points === undefined ? '' : ` w:${name}="${twips(points)}"`;
  const attributes = space('before', style.before) + space('after', style.after) + lineHeight(style);
  return attributes === '' ? '' : `<w:spacing${attributes}/>`;
};

/** Characters count in hundredths; the twips beside them are for readers that do not know characters. */
const indent = ({ left, right, hanging, firstLine, firstLineChars, size: points = 12 }: ParagraphStyle): string => {
  const attributes =
    (left === undefined ? '' : ` w:left="${cm(left)}"`) +
    (right === undefined ? '' : ` w:right="${cm(right)}"`) +
    (hanging === undefined ? '' : ` w:hanging="${cm(hanging)}"`) +
    (firstLine === undefined ? '' : ` w:firstLine="${cm(firstLine)}"`) +
    (firstLineChars === undefined
      ? ''
      : ` w:firstLineChars="${firstLineChars}" w:firstLine="${twips((points * firstLineChars) / 100)}"`);
  return attributes === '' ? '' : `<w:ind${attributes}/>`;
};

/** Properties in the order that the schema asks for. */
const paragraphProperties = (style: ParagraphStyle, number: string): string => {
  const flag = (name: string, on: boolean | undefined): string => (on ? `<w:${name}/>` : '');
  const inner =
    flag('keepNext', style.keepNext) +
    flag('keepLines', style.keepLines) +
    flag('pageBreakBefore', style.pageBreakBefore) +
    number +
    border(style.rule) +
    tabs(style.tabs) +
    (style.offGrid ? '<w:snapToGrid w:val="0"/>' : '') +
    spacing(style) +
    indent(style) +
    flag('contextualSpacing', style.sameTight) +
    (style.align ? `<w:jc w:val="${style.align}"/>` : '') +
    (style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`);
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
};

/** Which list and level a style is bound to: its number is part of the style, never of the text. */
const numberOf = (id: StyleId, variant: LayoutVariant): string => {
  const level = variant.numbering.headings.findIndex((one) => one.style === id);
  if (level >= 0) return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  if (id === 'AnnexHeading') return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
  return id === 'ListBullet' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' : '';
};

/** The definition of a paragraph style. */
export const paragraphStyle = (id: Exclude<StyleId, 'Normal'>, variant: LayoutVariant): string => {
  const style = variant.styles[id];
  const run = runProperties(style, variant.eastAsianSigns);
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${styleNames[id][0]}"/>` +
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>` +
    (style.next ? `<w:next w:val="${style.next}"/>` : '') +
    `<w:qFormat/>${paragraphProperties(style, numberOf(id, variant))}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
};

/** A style that belongs to no paragraph, by the name that it has in the file. */
export interface OtherStyle {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

const characterStyle = (id: string, name: string, properties: string): OtherStyle => ({
  id,
  name,
  xml:
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
    `<w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`,
});

/** The styles of runs; the others are based on the first. */
export const characterStyles = (layout: MemoLayout): readonly OtherStyle[] => [
  {
    id: 'DefaultParagraphFont',
    name: 'Default Paragraph Font',
    xml:
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
      '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  },
  characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>'),
  characterStyle('RunInLabel', 'Memo Label', '<w:b/><w:bCs/>'),
  characterStyle('Caution', 'Memo Caution', `<w:i/><w:iCs/><w:color w:val="${layout.caution}"/>`),
  characterStyle('Gap', 'Memo Gap', `<w:b/><w:bCs/><w:shd w:val="clear" w:color="auto" w:fill="${layout.gapFill}"/>`),
  characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
];

const rules = (colour: string): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`)
    .join('');

const cellMargins =
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';

const tableStyle = (id: string, name: string, properties: string, more = ''): OtherStyle => ({
  id,
  name,
  xml:
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${properties}${cellMargins}</w:tblPr>${more}</w:style>`,
});

/** The styles of tables; the others are based on the first. */
export const tableStyles = ({ table }: MemoLayout): readonly OtherStyle[] => [
  {
    id: 'TableNormal',
    name: 'Normal Table',
    xml:
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
      '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>' +
      '</w:tblPr></w:style>',
  },
  tableStyle(
    'MemoTable',
    'Memo Table',
    `<w:tblBorders>${rules(table.rule)}</w:tblBorders>`,
    '<w:tblStylePr w:type="firstRow"><w:tcPr>' +
      `<w:shd w:val="clear" w:color="auto" w:fill="${table.headFill}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>`,
  ),
  tableStyle(
    'MemoHeading',
    'Memo Heading',
    `<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${table.rule}"/>` +
      `<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${table.rule}"/></w:tblBorders>`,
  ),
];

/**
 * What every style begins with. That punctuation may stand out of the margin is what Word does anyway; LibreOffice reads
 * it the other way round, which is as well: the full stop that it sets there before a footnote is not printed.
 */
export const styleDefaults = (variant: LayoutVariant): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties(variant.defaultStyle, variant.eastAsianSigns)}` +
  `<w:lang w:val="${variant.latinLanguage}" w:eastAsia="${variant.eastAsianLanguage}" w:bidi="ar-SA"/>` +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:overflowPunct/></w:pPr></w:pPrDefault></w:docDefaults>';

/** The styles of a layout in one language, as a part of the file. */
export const stylesXml = (layout: MemoLayout, variant: LayoutVariant): string => {
  const styles = styleIds.filter((id) => id !== 'Normal').map((id) => paragraphStyle(id, variant));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    styleDefaults(variant) +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    styles.join('') +
    [...characterStyles(layout), ...tableStyles(layout)].map(({ xml }) => xml).join('') +
    '</w:styles>'
  );
};
