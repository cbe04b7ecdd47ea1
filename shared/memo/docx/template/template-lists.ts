import type { HeadingLevel } from '../heading-numbers';
import { wordValue } from '../open/word-value';
import { elementsOf, isElement, type XmlElement, type XmlNode } from '../open/xml-node';
import type { BoundNumber } from './template-styles';

const formats: Readonly<Record<string, HeadingLevel['format']>> = {
  decimal: 'decimal',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  russianUpper: 'russianLetter',
  upperLetter: 'upperLetter',
  lowerLetter: 'lowerLetter',
  upperRoman: 'upperRoman',
  lowerRoman: 'lowerRoman',
};

const highest = (elements: readonly XmlElement[], attribute: string): number =>
  Math.max(0, ...elements.map(({ attributes }) => Number(attributes.get(attribute)) || 0));

/** The lists of a template. */
export class TemplateLists {
  readonly abstracts: readonly XmlElement[];
  readonly nums: readonly XmlElement[];

  constructor(root: XmlElement | null) {
    this.abstracts = root === null ? [] : elementsOf(root, 'w:abstractNum').map(tidied);
    this.nums = root === null ? [] : elementsOf(root, 'w:num').map(tidied);
  }

  /** Ids above these are free. */
  get lastAbstract(): number {
    return highest(this.abstracts, 'w:abstractNumId');
  }

  get lastNum(): number {
    return highest(this.nums, 'w:numId');
  }

  /** The abstract list that a number refers to; null where the template does not define it. */
  abstractOf(numId: string): string | null {
    const num = this.nums.find(({ attributes }) => attributes.get('w:numId') === numId);
    const id = wordValue(num, 'w:abstractNumId');
    return this.#abstract(id) === undefined ? null : id;
  }

  /** The level of a list on which a style stands. */
  levelOf({ numId, level }: BoundNumber, style: string): string {
    const own = this.#levels(numId).find((one) => wordValue(one, 'w:pStyle') === style);
    return own?.attributes.get('w:ilvl') ?? level ?? '0';
  }

  /** Whether a level shows nothing at all: LibreOffice binds every heading to such a list. */
  isSilent(numId: string, at: string): boolean {
    const level = this.#level(numId, at);
    return level === undefined || (wordValue(level, 'w:numFmt') === 'none' && !wordValue(level, 'w:lvlText'));
  }

  /** How a level counts; null where it counts in a way that is not known here. */
  counting(numId: string, at: string): HeadingLevel | null {
    const level = this.#level(numId, at);
    const format = formats[wordValue(level, 'w:numFmt') ?? 'decimal'];
    if (level === undefined || format === undefined) return null;
    const suffix = wordValue(level, 'w:suff');
    return {
      format,
      text: wordValue(level, 'w:lvlText') ?? '',
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      start: Number(wordValue(level, 'w:start') ?? '1'),
    };
  }

  #abstract(id: string | null): XmlElement | undefined {
    return this.abstracts.find(({ attributes }) => attributes.get('w:abstractNumId') === id);
  }

  #level(numId: string, at: string): XmlElement | undefined {
    return this.#levels(numId).find(({ attributes }) => attributes.get('w:ilvl') === at);
  }

  #levels(numId: string): readonly XmlElement[] {
    const abstract = this.#abstract(this.abstractOf(numId));
    return abstract === undefined ? [] : elementsOf(abstract, 'w:lvl');
  }
}

/** The order that the schema gives the properties of a level; some programs write another one. */
const levelOrder: readonly string[] = [
  'w:start',
  'w:numFmt',
  'w:lvlRestart',
  'w:pStyle',
  'w:isLgl',
  'w:suff',
  'w:lvlText',
  'w:legacy',
  'w:lvlJc',
  'w:pPr',
  'w:rPr',
];

const inOrder = (children: readonly XmlNode[]): readonly XmlElement[] => {
  const elements = children.filter(isElement);
  return levelOrder.flatMap((name) => elements.filter((one) => one.name === name).slice(0, 1));
};

/** Levels in the order of the schema; bullets that are pictures become the sign that stands behind them. */
const tidied = (element: XmlElement): XmlElement =>
  element.name === 'w:lvl'
    ? { ...element, children: inOrder(element.children) }
    : { ...element, children: element.children.map((child) => (isElement(child) ? tidied(child) : child)) };
