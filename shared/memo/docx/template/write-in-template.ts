import { strToU8 } from 'fflate';
import type { LayoutVariant, MemoLayout } from '../../layouts/layout';
import type { MemoOutline } from '../../model';
import { firmText } from '../../round-trip/firm-text';
import { marginMarks } from '../../round-trip/margins';
import { linesIn } from '../../round-trip/read-lines';
import { noParts } from '../../round-trip/read-runs';
import type { WordLine } from '../../round-trip/word-line';
import { cleanText } from '../../text/clean';
import { dateInWords } from '../../text/date';
import { memoWordings } from '../../wording/index';
import { titleXml } from '../body';
import { footnotesXml } from '../footnotes';
import { parseXml } from '../open/parse-xml';
import { printElement } from '../open/print-xml';
import { everyElement, type XmlElement } from '../open/xml-node';
import { corePropertiesXml } from '../properties';
import { styled, textRun } from '../runs';
import { newSheet, type Sheet } from '../sheet';
import { type Skeleton, skeletonOf } from '../skeleton';
import { type OnShare, writeBody } from '../write-body';
import { cm, twipsPerCm } from '../xml';
import { drawingDeclaration, wordDeclarations } from './declarations';
import { type Fillings, filledIn } from './fill-placeholders';
import { fitStyles } from './fit-styles';
import { type MergedLists, mergeLists } from './merge-lists';
import { mergedStyles, namesIn, renamed, type StyleNames } from './merge-styles';
import { type OwnMargins, ownMargins, showLegend } from './own-margins';
import { packageOf, type WordPart } from './package-of';
import { completed, memoSection, textWidth } from './page';
import type { Template } from './read-template';
import { fontsXml, settingsXml } from './settings';
import { TemplateStyles } from './template-styles';

/** A firm's template, and what is known beside the memo to fill it in. */
export interface TemplateUse {
  readonly template: Template;
  readonly client: string;
  /** Whoever answers for the memo; the memo's own sender where nothing is said. */
  readonly author?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const senderOf = ({ blocks }: MemoOutline): string => {
  const heading = blocks.find((block) => block.kind === 'heading');
  const runs = heading?.kind === 'heading' ? (heading.lines.find(({ id }) => id === 'heading.from')?.value ?? []) : [];
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
};

const fillingsOf = (outline: MemoOutline, { client, author = '' }: TemplateUse): Fillings => ({
  title: outline.title,
  subject: outline.subject,
  legend: outline.legend,
  date: dateInWords(outline.date, memoWordings[outline.lang].grammar),
  client,
  author: author === '' ? senderOf(outline) : author,
});

const emptySection: XmlElement = { name: 'w:sectPr', attributes: new Map(), children: [] };

/** The page of the layout, as an element. */
const ownSection = ({ afterBody }: Skeleton): XmlElement => {
  const inner = /<w:sectPr[^>]*>(.*)<\/w:sectPr>/s.exec(afterBody)?.[1] ?? '';
  const part = parseXml(strToU8(`<w:sectPr${wordDeclarations}>${inner}</w:sectPr>`), 'word/document.xml');
  return part.ok ? part.value.root : emptySection;
};

/** How the memo is fitted to the template: to its width, its styles and its lists. */
interface Fitting {
  readonly section: XmlElement;
  readonly names: StyleNames;
  readonly lists: MergedLists;
  readonly sheet: Sheet;
  readonly stylesXml: string;
}

const fittedLayout = (layout: MemoLayout, variant: LayoutVariant, width: number): MemoLayout => ({
  ...layout,
  page: { ...layout.page, width: width / twipsPerCm, left: 0, right: 0 },
  variants: { zh: variant, en: variant, ru: variant },
});

const fitted = (outline: MemoOutline, layout: MemoLayout, template: Template): Fitting => {
  const section = memoSection(template) ?? emptySection;
  const width = textWidth(section) ?? cm(layout.page.width - layout.page.left - layout.page.right);
  const styles = new TemplateStyles(template.styles);
  const own = layout.variants[outline.lang];
  const variant = { ...own, styles: fitStyles(own, styles, width / twipsPerCm) };
  const names = namesIn(styles, layout);
  const lists = mergeLists(template, styles, names, variant);
  return {
    section,
    names,
    lists,
    sheet: newSheet(outline, fittedLayout(layout, variant, width), lists),
    stylesXml: mergedStyles({ styles, names, numbers: lists.numbers, layout, variant }),
  };
};

const replaced = (element: XmlElement, from: XmlElement, to: XmlElement): XmlElement => {
  if (element === from) return to;
  const children = element.children.map((child) => (typeof child === 'string' ? child : replaced(child, from, to)));
  return { ...element, children };
};

/** No content control reaches over the end of a section. */
const endsSection = (element: XmlElement): boolean =>
  [...everyElement(element)].some(({ name }) => name === 'w:sectPr');

/** An element of the text as it is read when the file comes back. */
const linesOf = (element: XmlElement): readonly WordLine[] =>
  linesIn({ name: 'w:body', attributes: new Map(), children: [element] }, noParts).lines;

const legendXml = (legend: string): string => {
  if (legend === '') return '';
  const line = { runs: [{ text: cleanText(legend), style: '', tracked: false }] };
  return firmText([line], styled('Legend', textRun(legend)));
};

interface Text {
  readonly template: Template;
  readonly memo: string;
  readonly fillings: Fillings;
  /** The section of the memo, and as it is to be. */
  readonly section: XmlElement;
  readonly whole: XmlElement;
}

/** The text of the file: the memo between what the template has before and after it. */
const documentXml = ({ template, memo, fillings, section, whole }: Text): string => {
  const print = (element: XmlElement): string => {
    const filled = filledIn(replaced(element, section, whole), fillings);
    return endsSection(filled) ? printElement(filled) : firmText(linesOf(filled), printElement(filled));
  };
  const around = (elements: readonly XmlElement[]): string => elements.map(print).join('');
  const last = template.section === null ? whole : replaced(template.section, section, whole);
  return (
    `${head}<w:document${wordDeclarations}><w:body>${around(template.before)}${memo}${around(template.after)}` +
    `${printElement(last)}</w:body></w:document>`
  );
};

const part = (kind: WordPart['kind'], path: string, xml: string | Uint8Array): WordPart => ({
  kind,
  path,
  id: null,
  bytes: typeof xml === 'string' ? strToU8(xml) : xml,
});

const marginParts = (
  { margins }: Template,
  own: OwnMargins,
  fillings: Fillings,
  names: StyleNames,
): readonly WordPart[] => [
  ...margins.map(({ kind, path, root, relations }) => ({
    ...part(kind, path, head + printElement(filledIn(root, fillings), wordDeclarations)),
    relations,
  })),
  ...own.parts.map(({ kind, path, id, xml }) => ({ ...part(kind, path, renamed(xml, names)), id })),
];

const nothing = new Uint8Array();

const sharedParts = ({ settings, fontTable, theme }: Template, { parts }: Skeleton): readonly WordPart[] => [
  part('settings', 'settings.xml', settingsXml(settings)),
  part(
    'fontTable',
    'fontTable.xml',
    fontTable === null ? (parts['word/fontTable.xml'] ?? nothing) : fontsXml(fontTable),
  ),
  part(
    'theme',
    'theme/theme1.xml',
    theme === null ? (parts['word/theme/theme1.xml'] ?? nothing) : head + printElement(theme, drawingDeclaration),
  ),
];

/**
 * Writes a memo into a firm's template, as the parts of a Word file. The package is ours: of the template it takes what
 * was read and found fit, each part written anew, and nothing else.
 */
export const writeInTemplate = async (
  outline: MemoOutline,
  layout: MemoLayout,
  use: TemplateUse,
  onShare?: OnShare,
): Promise<Readonly<Record<string, Uint8Array>>> => {
  const { template } = use;
  const skeleton = await skeletonOf(layout, outline.lang, false);
  const { section, names, lists, sheet, stylesXml } = fitted(outline, layout, template);
  const own = ownMargins(template, skeleton, outline.legend, section);
  const showsLegend = template.placed.has('legend') || showLegend(own);
  const opening =
    (showsLegend ? '' : legendXml(outline.legend)) + (template.placedInText.has('title') ? '' : titleXml(outline));
  const fillings = fillingsOf(outline, use);
  const margins = marginParts(template, own, fillings, names);
  const marks = marginMarks(margins.map(({ bytes }) => bytes));
  const memo = renamed(marks + opening + (await writeBody(outline, sheet, onShare)), names);
  const whole = completed(section, ownSection(skeleton), own.references);
  return packageOf({
    document: documentXml({ template, memo, fillings, section, whole }),
    core: corePropertiesXml(outline),
    parts: [
      part('styles', 'styles.xml', stylesXml),
      part('numbering', 'numbering.xml', lists.xml()),
      part('footnotes', 'footnotes.xml', renamed(footnotesXml(sheet.footnotes), names)),
      ...sharedParts(template, skeleton),
      ...margins,
    ],
    images: template.images,
    relations: template.relations,
  });
};
