import { printElement } from '../open/print-xml';
import { childOf, elementsOf, isElement, type XmlElement } from '../open/xml-node';
import { wordDeclarations } from './declarations';

/** What a template may settle, in the order of the schema. The rest is for editing it, or ours. */
const before: readonly string[] = [
  'w:mirrorMargins',
  'w:alignBordersAndEdges',
  'w:bordersDoNotSurroundHeader',
  'w:bordersDoNotSurroundFooter',
  'w:gutterAtTop',
  'w:defaultTabStop',
  'w:autoHyphenation',
  'w:consecutiveHyphenLimit',
  'w:hyphenationZone',
  'w:doNotHyphenateCaps',
  'w:evenAndOddHeaders',
  'w:drawingGridHorizontalSpacing',
  'w:drawingGridVerticalSpacing',
  'w:displayHorizontalDrawingGridEvery',
  'w:displayVerticalDrawingGridEvery',
  'w:characterSpacingControl',
  'w:noLineBreaksAfter',
  'w:noLineBreaksBefore',
];
const after: readonly string[] = ['w:themeFontLang', 'w:clrSchemeMapping', 'w:decimalSymbol', 'w:listSeparator'];

/** The layout of lines that a template was made with; a file without it is laid out as by Word 2003. */
const compatibility = (settings: XmlElement | null): string => {
  const compat = settings === null ? undefined : childOf(settings, 'w:compat');
  if (compat === undefined) {
    return (
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" ' +
      'w:val="15"/></w:compat>'
    );
  }
  return printElement(compat);
};

const taken = (settings: XmlElement | null, names: readonly string[]): string =>
  settings === null
    ? ''
    : names
        .flatMap((name) => elementsOf(settings, name).slice(0, 1))
        .map((one) => printElement(one))
        .join('');

/** The settings of a memo in a template: how the template's pages are laid out, and nothing that does something. */
export const settingsXml = (settings: XmlElement | null): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings${wordDeclarations}>` +
  taken(settings, before) +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  compatibility(settings) +
  taken(settings, after) +
  '</w:settings>';

/** The fonts of a template by their names; none is embedded. */
export const fontsXml = (fontTable: XmlElement): string => {
  const fonts = elementsOf(fontTable, 'w:font').map((font) => ({
    ...font,
    children: font.children.filter(isElement).filter(({ name }) => !name.startsWith('w:embed')),
  }));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts${wordDeclarations}>` +
    `${fonts.map((font) => printElement(font)).join('')}</w:fonts>`
  );
};
