import type { FontPair, LayoutVariant, MemoLayout, ParagraphStyle, StyleId } from '../layouts/layout';
import { styleIds } from '../layouts/layout';
import { cm, escapeXml, twips } from './xml';

/** The names by which Word knows its own styles; the others keep their id. */
const builtInNames: Readonly<Partial<Record<StyleId, string>>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  BodyText: 'Body Text',
  LeadIn: 'Memo Lead-in',
  PlainText: 'Memo Plain',
  HeadingLabel: 'Memo Heading Label',
  HeadingValue: 'Memo Heading Value',
  AnnexHeading: 'Memo Annex Heading',
  Remark: 'Memo Remark',
  Signature: 'Signature',
  Legend: 'Memo Legend',
  Letterhead: 'Memo Letterhead',
  ListNumber: 'List Number',
  ListBullet: 'List Bullet',
  Caption: 'caption',
  TableText: 'Memo Table Text',
  TableHead: 'Memo Table Head',
  TableGroup: 'Memo Table Group',
  TOCHeading: 'TOC Heading',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  FootnoteText: 'footnote text',
  Header: 'header',
  Footer: 'footer',
  FooterEven: 'Memo Footer Even',
};

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

const paragraphStyle = (id: Exclude<StyleId, 'Normal'>, variant: LayoutVariant): string => {
  const style = variant.styles[id];
  const run = runProperties(style, variant.eastAsianSigns);
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${builtInNames[id] ?? id}"/>` +
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>` +
    (style.next ? `<w:next w:val="${style.next}"/>` : '') +
    `<w:qFormat/>${paragraphProperties(style, numberOf(id, variant))}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
};

const characterStyle = (id: string, name: string, properties: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
  `<w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;

const characterStyles = (layout: MemoLayout): string =>
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>') +
  characterStyle('RunInLabel', 'Memo Label', '<w:b/><w:bCs/>') +
  characterStyle('Caution', 'Memo Caution', `<w:i/><w:iCs/><w:color w:val="${layout.caution}"/>`) +
  characterStyle('Gap', 'Memo Gap', `<w:b/><w:bCs/><w:shd w:val="clear" w:color="auto" w:fill="${layout.gapFill}"/>`) +
  characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>');

const rules = (colour: string): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`)
    .join('');

const cellMargins =
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';

const tableStyles = ({ table }: MemoLayout): string =>
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>' +
  '</w:tblPr></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="MemoTable"><w:name w:val="Memo Table"/>' +
  '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>' +
  `<w:tblBorders>${rules(table.rule)}</w:tblBorders>${cellMargins}</w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:tcPr>' +
  `<w:shd w:val="clear" w:color="auto" w:fill="${table.headFill}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>` +
  '<w:style w:type="table" w:customStyle="1" w:styleId="MemoHeading"><w:name w:val="Memo Heading"/>' +
  '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  `<w:top w:val="single" w:sz="8" w:space="0" w:color="${table.rule}"/>` +
  `<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${table.rule}"/></w:tblBorders>${cellMargins}</w:tblPr></w:style>`;

const defaults = (variant: LayoutVariant): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties(variant.defaultStyle, variant.eastAsianSigns)}` +
  `<w:lang w:val="${variant.latinLanguage}" w:eastAsia="${variant.eastAsianLanguage}" w:bidi="ar-SA"/>` +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>';

/** The styles of a layout in one language, as a part of the file. */
export const stylesXml = (layout: MemoLayout, variant: LayoutVariant): string => {
  const styles = styleIds.filter((id) => id !== 'Normal').map((id) => paragraphStyle(id, variant));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    defaults(variant) +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    styles.join('') +
    characterStyles(layout) +
    tableStyles(layout) +
    '</w:styles>'
  );
};
