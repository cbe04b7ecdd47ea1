import { childOf, type XmlElement } from '../docx/open/xml-node';
import { isOn } from './run-look';

/** How words are set apart from those around them, as far as it is compared. */
export const emphases = ['bold', 'italic', 'underline', 'highlight'] as const;
export type Emphasis = (typeof emphases)[number];

/** What properties say of each: that it is on, that it is off, or nothing. */
export type Emphases = Readonly<Partial<Record<Emphasis, boolean>>>;

const flag = (properties: XmlElement, name: string): boolean | undefined =>
  childOf(properties, name) === undefined ? undefined : isOn(properties, name);

const named = (
  properties: XmlElement,
  name: string,
  attribute: string,
  off: readonly string[],
): boolean | undefined => {
  const found = childOf(properties, name)?.attributes.get(attribute);
  return found === undefined ? undefined : !off.includes(found);
};

/** Word marks with a colour of its own list, LibreOffice and others with any shading. */
const highlight = (properties: XmlElement): boolean | undefined => {
  const marked = named(properties, 'w:highlight', 'w:val', ['none']);
  const shaded = named(properties, 'w:shd', 'w:fill', ['auto', 'FFFFFF', 'ffffff']);
  return marked === true || shaded === true ? true : (marked ?? shaded);
};

/** What the properties of a run or of a style say. */
export const emphasesIn = (properties: XmlElement | undefined): Emphases => {
  if (properties === undefined) return {};
  const found = {
    bold: flag(properties, 'w:b'),
    italic: flag(properties, 'w:i'),
    underline: named(properties, 'w:u', 'w:val', ['none']),
    highlight: highlight(properties),
  };
  return Object.fromEntries(Object.entries(found).filter(([, on]) => on !== undefined));
};

/** Styles of runs that mean one thing whatever a template makes of their look. */
const meant: Readonly<Record<string, readonly Emphasis[]>> = {
  Strong: ['bold'],
  'Memo Label': ['bold'],
  'Memo Caution': ['italic'],
  'Memo Gap': ['bold', 'highlight'],
  'footnote reference': [],
  'endnote reference': [],
  Hyperlink: [],
  'Internet Link': [],
  FollowedHyperlink: [],
};

/** Where a run stands: what its own properties say, its style, and the style of its paragraph. */
interface Standing {
  readonly direct: Emphases;
  readonly style: string;
  readonly ofStyle: Emphases;
  /** Of the style of the paragraph, and of the nearest style that every memo has, on which that one is based. */
  readonly ofParagraph: Emphases;
  readonly usual: Emphases;
}

/** Whether a run differs from what is usual in its paragraph, as Word reckons it: styles of two kinds cancel each other. */
const stands = (one: Emphasis, { direct, style, ofStyle, ofParagraph, usual }: Standing): boolean => {
  const [around, expected] = [ofParagraph[one] ?? false, usual[one] ?? false];
  if (direct[one] !== undefined) return direct[one] !== expected;
  const own = meant[style];
  if (own?.includes(one)) return true;
  if (own !== undefined) return around !== expected;
  const isToggle = one === 'bold' || one === 'italic';
  const effective = isToggle ? around !== (ofStyle[one] ?? false) : (ofStyle[one] ?? around);
  return effective !== expected;
};

/** By what a run is set apart in its paragraph. A style that is bold as a whole sets nothing apart. */
export const emphasesOf = (standing: Standing): readonly Emphasis[] => emphases.filter((one) => stands(one, standing));
