import { childOf, elementsOf, everyElement, isElement, type XmlElement } from '../open/xml-node';
import type { Template } from './read-template';

/** A page without width is none: A4 with its usual margins, in twentieths of a point. */
const usual = { width: 11_906, margin: 1_800, columnGap: 720 } as const;
/** No table fits into less. */
const narrowest = 2_268;

const numberIn = (element: XmlElement | undefined, name: string, otherwise: number): number => {
  const value = Number(element?.attributes.get(name) ?? Number.NaN);
  return Number.isFinite(value) ? Math.abs(value) : otherwise;
};

const sectionsIn = (elements: readonly XmlElement[]): readonly XmlElement[] =>
  elements.flatMap((element) => [...everyElement(element)].filter(({ name }) => name === 'w:sectPr'));

/** Every section of the template in its order. */
export const sectionsOf = ({ before, after, section }: Template): readonly XmlElement[] => [
  ...sectionsIn([...before, ...after]),
  ...(section === null ? [] : [section]),
];

/** The properties of the section in which the memo stands; null where the template has none. */
export const memoSection = ({ after, section }: Template): XmlElement | null => sectionsIn(after)[0] ?? section;

/** The width of the text, or of one column of it, in twentieths of a point; null where the template does not say. */
export const textWidth = (section: XmlElement | null): number | null => {
  if (section === null || childOf(section, 'w:pgSz') === undefined) return null;
  const margins = childOf(section, 'w:pgMar');
  const page = numberIn(childOf(section, 'w:pgSz'), 'w:w', usual.width);
  const sides = numberIn(margins, 'w:left', usual.margin) + numberIn(margins, 'w:right', usual.margin);
  const columns = childOf(section, 'w:cols');
  const count = Math.max(1, numberIn(columns, 'w:num', 1));
  const gaps = (count - 1) * numberIn(columns, 'w:space', usual.columnGap);
  return Math.max(narrowest, Math.floor((page - sides - numberIn(margins, 'w:gutter', 0) - gaps) / count));
};

/** What the schema wants before the size of the page. */
const beforeSize: ReadonlySet<string> = new Set([
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
]);

/** A section with the page of ours where it has none, and with further references to headers and footers. */
export const completed = (section: XmlElement, ours: XmlElement, references: readonly XmlElement[]): XmlElement => {
  const given = section.children.filter(isElement);
  const missing = childOf(section, 'w:pgSz') === undefined ? ['w:pgSz', 'w:pgMar'] : [];
  const page = missing.filter((name) => childOf(section, name) === undefined).flatMap((name) => elementsOf(ours, name));
  const first = given.filter(({ name }) => beforeSize.has(name));
  return {
    ...section,
    children: [...references, ...first, ...page, ...given.filter(({ name }) => !beforeSize.has(name))],
  };
};
