import type { LayoutVariant, MemoLayout, StyleId } from '../../layouts/layout';
import { styleIds } from '../../layouts/layout';
import { printElement } from '../open/print-xml';
import { isElement, type XmlElement, type XmlNode } from '../open/xml-node';
import { characterStyles, paragraphStyle, styleDefaults, tableStyles } from '../styles';
import { wordDeclarations } from './declarations';
import type { TemplateStyles } from './template-styles';

/** The ids of our styles in the file, by what they are here. */
export type StyleNames = ReadonlyMap<string, string>;

const free = (id: string, styles: TemplateStyles): string => (styles.has(id) ? free(`Adit${id}`, styles) : id);

/** Under which id each of our styles is found in the file: the template's own where it has that style. */
export const namesIn = (styles: TemplateStyles, layout: MemoLayout): StyleNames => {
  const paragraphs = styleIds.map((id) => [id, styles.paragraph(id) ?? free(id, styles)] as const);
  const others = [
    ['character', characterStyles(layout)],
    ['table', tableStyles(layout)],
  ] as const;
  const named = others.flatMap(([kind, list]) =>
    list.map(({ id, name }, at) => {
      const found = at === 0 ? styles.standard(kind) : styles.named(kind, [name]);
      return [id, found ?? free(id, styles)] as const;
    }),
  );
  return new Map([...paragraphs, ...named]);
};

const styleReference = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=|w:styleId=)"([^"]*)"/g;

/** XML of ours with the names that its styles have in the file. */
export const renamed = (xml: string, names: StyleNames): string =>
  xml.replace(styleReference, (_whole, before: string, id: string) => `${before}"${names.get(id) ?? id}"`);

const numPr = (level: number, numId: number): XmlElement => {
  const value = (name: string, val: number): XmlElement => ({
    name,
    attributes: new Map([['w:val', `${val}`]]),
    children: [],
  });
  return { name: 'w:numPr', attributes: new Map(), children: [value('w:ilvl', level), value('w:numId', numId)] };
};

/** What the schema wants before the number of a paragraph. */
const beforeNumber: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
]);
/** What it wants before the paragraph properties of a style. */
const beforeProperties: ReadonlySet<string> = new Set([
  'w:name',
  'w:aliases',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:autoRedefine',
  'w:hidden',
  'w:uiPriority',
  'w:semiHidden',
  'w:unhideWhenUsed',
  'w:qFormat',
  'w:locked',
  'w:personal',
  'w:personalCompose',
  'w:personalReply',
  'w:rsid',
]);

/** Puts an element after those that must stand before it. */
const insertedAfter = (children: readonly XmlNode[], element: XmlElement, before: ReadonlySet<string>) => {
  const at = children.map((child) => isElement(child) && before.has(child.name)).lastIndexOf(true) + 1;
  return [...children.slice(0, at), element, ...children.slice(at)];
};

const isNoNumber = (node: XmlNode): boolean => !isElement(node) || node.name !== 'w:numPr';

/** A style of the template that is bound to a list of ours, because it is bound to none. */
const numbered = (style: XmlElement, number: XmlElement): XmlElement => {
  const has = style.children.some((child) => isElement(child) && child.name === 'w:pPr');
  const withProperties = has
    ? style.children
    : insertedAfter(style.children, { name: 'w:pPr', attributes: new Map(), children: [] }, beforeProperties);
  return {
    ...style,
    children: withProperties.map((child) =>
      isElement(child) && child.name === 'w:pPr'
        ? { ...child, children: insertedAfter(child.children.filter(isNoNumber), number, beforeNumber) }
        : child,
    ),
  };
};

/** Styles that get a number of ours, by our ids: the level, and the id of the list in the file. */
export type NumberedStyles = ReadonlyMap<StyleId, { readonly level: number; readonly numId: number }>;

interface Merge {
  readonly styles: TemplateStyles;
  readonly names: StyleNames;
  readonly numbers: NumberedStyles;
  readonly layout: MemoLayout;
  /** The layout's own, fitted to the template. */
  readonly variant: LayoutVariant;
}

const ownNumber = /<w:numPr>.*?<\/w:numPr>/;

const addedParagraphs = ({ styles, numbers, variant }: Merge): readonly string[] =>
  styleIds.flatMap((id) => {
    if (id === 'Normal' || styles.paragraph(id) !== null) return [];
    const number = numbers.get(id);
    const xml = paragraphStyle(id, variant).replace(ownNumber, '');
    if (number === undefined) return [xml];
    return [withNumber(xml, printElement(numPr(number.level, number.numId)))];
  });

/** Puts a number into a style of ours, at the place that the schema gives it. */
const withNumber = (xml: string, number: string): string => {
  if (!xml.includes('<w:pPr>')) return xml.replace('<w:qFormat/>', `<w:qFormat/><w:pPr>${number}</w:pPr>`);
  return xml.replace(/<w:pPr>((?:<w:(?:keepNext|keepLines|pageBreakBefore)\/>)*)/, `<w:pPr>$1${number}`);
};

const addedOthers = ({ styles, layout }: Merge): readonly string[] =>
  [['character', characterStyles(layout)] as const, ['table', tableStyles(layout)] as const].flatMap(([kind, list]) =>
    list.flatMap(({ name, xml }, at) => {
      const found = at === 0 ? styles.standard(kind) : styles.named(kind, [name]);
      return found === null ? [xml] : [];
    }),
  );

const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';

/** The styles of the template with ours for what it lacks. */
export const mergedStyles = (merge: Merge): string => {
  const { styles, names, numbers, variant } = merge;
  const byFileId = new Map([...numbers].map(([id, number]) => [names.get(id) ?? id, number]));
  const own = (styles.root?.children ?? []).filter(isElement).map((element) => {
    const number = element.name === 'w:style' ? byFileId.get(element.attributes.get('w:styleId') ?? '') : undefined;
    return printElement(number === undefined ? element : numbered(element, numPr(number.level, number.numId)));
  });
  const hasDefaults = own.some((xml) => xml.startsWith('<w:docDefaults'));
  const added = [
    ...(styles.paragraph('Normal') === null ? [normal] : []),
    ...addedParagraphs(merge),
    ...addedOthers(merge),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles${wordDeclarations}>` +
    (hasDefaults ? '' : styleDefaults(variant)) +
    own.join('') +
    renamed(added.join(''), names) +
    '</w:styles>'
  );
};
