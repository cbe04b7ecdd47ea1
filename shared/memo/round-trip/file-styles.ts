import { wordValue } from '../docx/open/word-value';
import { childOf, elementsOf, type XmlElement } from '../docx/open/xml-node';
import { styleNames } from '../docx/style-names';
import type { StyleId } from '../layouts/layout';
import { type Emphases, emphasesIn } from './emphasis';
import type { ListForm, ListForms } from './list-forms';

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  /** The nearest style that every memo has: this one, or one that it is based on. */
  readonly role: StyleId | null;
  /** The level of a heading; null for any other text. */
  readonly level: number | null;
  readonly list: ListForm | null;
  readonly emphases: Emphases;
  /** Of the style that `role` names. */
  readonly usual: Emphases;
}

/** The styles of a file, by their ids. */
export interface FileStyles {
  readonly name: (id: string) => string;
  readonly paragraph: (id: string) => ParagraphStyle;
  readonly run: (id: string) => Emphases;
}

const noStyle: ParagraphStyle = { role: null, level: null, list: null, emphases: {}, usual: {} };

/** Of a text that is read apart from its file. */
export const noStyles: FileStyles = { name: (id) => id, paragraph: () => noStyle, run: () => ({}) };

const roles: ReadonlyMap<string, StyleId> = new Map(
  Object.entries(styleNames).flatMap(([id, names]) =>
    names.map((name) => [name.toLowerCase(), id as StyleId] as const),
  ),
);

const nameOf = (style: XmlElement): string => wordValue(style, 'w:name') ?? '';
const idOf = (style: XmlElement): string => style.attributes.get('w:styleId') ?? '';

/** By its name; a style of Word's own that was given another name still has its id. */
const roleOf = (style: XmlElement): StyleId | undefined =>
  roles.get(nameOf(style).toLowerCase()) ?? [...roles.values()].find((id) => id === idOf(style));

/** The names that word processors give to headings. */
const heading = /^(?:heading|标题|заголовок) ?(\d)$/i;

const levelIn = (chain: readonly XmlElement[]): number | null => {
  const named = chain.map((style) => heading.exec(nameOf(style))?.[1]).find((level) => level !== undefined);
  const outlined = chain.map((style) => wordValue(childOf(style, 'w:pPr'), 'w:outlineLvl')).find((one) => one !== null);
  const level = named === undefined ? Number(outlined ?? 9) + 1 : Number(named);
  return level > 9 ? null : level;
};

const listIn = (chain: readonly XmlElement[], forms: ListForms): ListForm | null => {
  for (const style of chain) {
    const properties = childOf(style, 'w:pPr');
    const item = properties && childOf(properties, 'w:numPr');
    const number = wordValue(item, 'w:numId');
    if (number !== null) return forms(number, wordValue(item, 'w:ilvl') ?? '0');
  }
  return null;
};

/** What a chain of styles says, the nearest first. */
const lookIn = (chain: readonly XmlElement[]): Emphases =>
  Object.fromEntries([...chain].reverse().flatMap((style) => Object.entries(emphasesIn(childOf(style, 'w:rPr')))));

/** A style, and those that it is based on, nearest first. */
const chainIn = (styles: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] => {
  const chain: XmlElement[] = [];
  for (let style = styles.get(id); style !== undefined && !chain.includes(style); ) {
    chain.push(style);
    style = styles.get(wordValue(style, 'w:basedOn') ?? '');
  }
  return chain;
};

const paragraphStyle = (chain: readonly XmlElement[], forms: ListForms): ParagraphStyle => {
  const known = chain.findIndex((style) => roleOf(style) !== undefined);
  const usual = known < 0 ? undefined : chain[known];
  return {
    role: (usual && roleOf(usual)) ?? null,
    level: levelIn(chain),
    list: listIn(chain, forms),
    emphases: lookIn(chain),
    usual: known < 0 ? {} : lookIn(chain.slice(known)),
  };
};

/** The styles of a file, as its part tells them; what a paragraph without a style is, too. */
export const fileStyles = (part: XmlElement | null, forms: ListForms): FileStyles => {
  const all = part === null ? [] : elementsOf(part, 'w:style');
  const byId = new Map(all.map((style) => [idOf(style), style]));
  const isStandard = ({ attributes }: XmlElement) =>
    attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? '');
  const standard = idOf(all.find(isStandard) ?? { name: '', attributes: new Map(), children: [] });
  const known = new Map<string, ParagraphStyle>();
  return {
    name: (id) => wordValue(byId.get(id), 'w:name') ?? id,
    paragraph: (id) => {
      const found = known.get(id) ?? paragraphStyle(chainIn(byId, id === '' ? standard : id), forms);
      known.set(id, found);
      return found;
    },
    run: (id) => lookIn(chainIn(byId, id)),
  };
};
