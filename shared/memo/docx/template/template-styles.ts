import type { StyleId } from '../../layouts/layout';
import { wordValue } from '../open/word-value';
import { childOf, elementsOf, type XmlElement } from '../open/xml-node';
import { styleNames } from '../style-names';

/** The list and level that a style is bound to. */
export interface BoundNumber {
  readonly numId: string;
  readonly level: string | null;
}

/** The styles of a template, found by the names that Word gives its own whatever it shows them as. */
export class TemplateStyles {
  readonly #styles: readonly XmlElement[];
  readonly #byId: ReadonlyMap<string, XmlElement>;

  constructor(readonly root: XmlElement | null) {
    this.#styles = root === null ? [] : elementsOf(root, 'w:style');
    this.#byId = new Map(this.#styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The id of the paragraph style that is one of ours; null where the template has none. */
  paragraph(id: StyleId): string | null {
    if (id === 'Normal') return this.standard('paragraph');
    return this.named('paragraph', styleNames[id]) ?? this.#byOwnId(id);
  }

  /** A style of Word's own that was given another name still has its id. */
  #byOwnId(id: StyleId): string | null {
    const isParagraph = this.#byId.get(id)?.attributes.get('w:type') === 'paragraph';
    return isParagraph && !styleNames[id][0].startsWith('Memo ') ? id : null;
  }

  /** The id of a style of a kind, by any of its names. */
  named(kind: string, names: readonly string[]): string | null {
    const wanted = names.map((name) => name.toLowerCase());
    const found = this.#ofKind(kind).find((style) => wanted.includes(wordValue(style, 'w:name')?.toLowerCase() ?? ''));
    return found?.attributes.get('w:styleId') ?? null;
  }

  /** The id of the style that everything of a kind has unless it says otherwise. */
  standard(kind: 'paragraph' | 'table' | 'character'): string | null {
    const isStandard = ({ attributes }: XmlElement) => /^(?:1|true|on)$/.test(attributes.get('w:default') ?? '');
    const found = this.#ofKind(kind).find(isStandard);
    return found?.attributes.get('w:styleId') ?? (kind === 'paragraph' ? this.named(kind, styleNames.Normal) : null);
  }

  /** Whether the text of ordinary paragraphs has a property, such as `w:ind`, of the template's own. */
  setsForText(property: string): boolean {
    const defaults = this.root === null ? undefined : childOf(this.root, 'w:docDefaults');
    const byDefault = defaults === undefined ? undefined : childOf(defaults, 'w:pPrDefault');
    const chain = this.#chain(this.paragraph('Normal') ?? '');
    return [byDefault, ...chain].some((one) => {
      const properties = one === undefined ? undefined : childOf(one, 'w:pPr');
      return properties !== undefined && childOf(properties, property) !== undefined;
    });
  }

  /** The list that a style is bound to, by itself or by what it is based on; null where it is to none. */
  numberOf(id: string): BoundNumber | null {
    for (const style of this.#chain(id)) {
      const properties = childOf(style, 'w:pPr');
      const number = properties === undefined ? undefined : childOf(properties, 'w:numPr');
      const numId = wordValue(number, 'w:numId');
      if (numId !== null) return numId === '0' ? null : { numId, level: wordValue(number, 'w:ilvl') };
    }
    return null;
  }

  /** Whether a style says of itself that it is bound to no list. */
  refusesNumber(id: string): boolean {
    const properties = this.#chain(id).map((style) => childOf(style, 'w:pPr'));
    const numbers = properties.map((one) => (one === undefined ? undefined : childOf(one, 'w:numPr')));
    return (
      wordValue(
        numbers.find((one) => one !== undefined),
        'w:numId',
      ) === '0'
    );
  }

  #ofKind(kind: string): readonly XmlElement[] {
    return this.#styles.filter(({ attributes }) => attributes.get('w:type') === kind);
  }

  /** A style and those that it is based on, nearest first. */
  #chain(id: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next: string | null = id; next !== null; ) {
      const style = this.#byId.get(next);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      next = wordValue(style, 'w:basedOn');
    }
    return chain;
  }
}
