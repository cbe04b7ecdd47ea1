import type { LayoutVariant, NumberLevel, StyleId } from '../../layouts/layout';
import type { HeadingLevel, HeadingLevels } from '../heading-numbers';
import { level, list, points } from '../numbering';
import { printElement } from '../open/print-xml';
import { wordDeclarations } from './declarations';
import { type NumberedStyles, renamed, type StyleNames } from './merge-styles';
import type { Template } from './read-template';
import { TemplateLists } from './template-lists';
import type { TemplateStyles } from './template-styles';

const headingStyles = ['Heading1', 'Heading2', 'Heading3'] as const;
const unnumbered: HeadingLevel = { format: 'decimal', text: '', suffix: 'nothing' };

/** The lists of a memo in a template: its own numbering where it has one, ours for what it lacks. */
export interface MergedLists {
  /** Styles that are bound to lists of ours. */
  readonly numbers: NumberedStyles;
  readonly levels: HeadingLevels;
  /** What the items of the next numbered list say of their number: each list begins again. */
  readonly listNumber: () => string;
  /** The part, once every list of the text is known. */
  readonly xml: () => string;
}

/** Where the numbered lists of the text come from. */
interface Ordered {
  readonly abstract: string;
  readonly level: string;
}

class ListMerger {
  readonly #lists: TemplateLists;
  readonly #base: { readonly abstract: number; readonly num: number };
  #instances = 0;

  constructor(
    readonly template: Template,
    readonly styles: TemplateStyles,
    readonly names: StyleNames,
    readonly variant: LayoutVariant,
  ) {
    this.#lists = new TemplateLists(template.numbering);
    this.#base = { abstract: this.#lists.lastAbstract, num: this.#lists.lastNum };
  }

  merged(): MergedLists {
    const ordered = this.#ordered();
    return {
      numbers: this.#numbers(),
      levels: this.#levels(),
      listNumber: () => {
        this.#instances += 1;
        const id = this.#base.num + 3 + this.#instances;
        return `<w:numPr><w:ilvl w:val="${ordered.level}"/><w:numId w:val="${id}"/></w:numPr>`;
      },
      xml: () => this.#xml(ordered),
    };
  }

  #isNumbered(id: StyleId): boolean {
    const name = this.names.get(id) ?? id;
    const bound = this.styles.numberOf(name);
    if (bound === null) return this.styles.refusesNumber(name);
    return !this.#lists.isSilent(bound.numId, this.#lists.levelOf(bound, name));
  }

  /** A template that numbers one of its headings decides for all of them. */
  get #numbersHeadings(): boolean {
    return headingStyles.some((id) => this.#isNumbered(id));
  }

  #numbers(): NumberedStyles {
    const { num } = this.#base;
    const headings = this.#numbersHeadings
      ? []
      : headingStyles.map((id, at) => [id, { level: at, numId: num + 1 }] as const);
    const annex = this.styles.paragraph('AnnexHeading') === null || !this.#isNumbered('AnnexHeading');
    return new Map<StyleId, { level: number; numId: number }>([
      ...headings,
      ...(annex ? [['AnnexHeading', { level: 0, numId: num + 2 }] as const] : []),
      ...(this.#isNumbered('ListBullet') ? [] : [['ListBullet', { level: 0, numId: num + 3 }] as const]),
    ]);
  }

  #levels(): HeadingLevels {
    const { headings, annex } = this.variant.numbering;
    if (!this.#numbersHeadings) return { headings, annex };
    return { headings: headingStyles.map((id, at) => this.#counting(id, at) ?? unnumbered), annex };
  }

  /** How a heading of the template counts; null where it does not, or in a way that only Word can work out. */
  #counting(id: StyleId, at: number): HeadingLevel | null {
    const name = this.names.get(id) ?? id;
    const bound = this.styles.numberOf(name);
    if (bound === null || this.#lists.levelOf(bound, name) !== String(at)) return null;
    return this.#lists.counting(bound.numId, String(at));
  }

  #ordered(): Ordered {
    const name = this.names.get('ListNumber') ?? '';
    const bound = this.styles.numberOf(name);
    const abstract = bound === null ? null : this.#lists.abstractOf(bound.numId);
    if (bound === null || abstract === null) return { abstract: String(this.#base.abstract + 4), level: '0' };
    return { abstract, level: this.#lists.levelOf(bound, name) };
  }

  #ownAbstracts(): string {
    const { headings, annex } = this.variant.numbering;
    const { abstract } = this.#base;
    const items: NumberLevel | undefined = headings[headingStyles.length];
    const ownItems = items === undefined ? '' : level({ ...items, text: items.text.replace(/%\d/, '%1') }, 0, false);
    return renamed(
      list(abstract + 1, 'multilevel', headingStyles.map((_id, at) => levelAt(headings, at)).join('')) +
        list(abstract + 2, 'singleLevel', level(annex, 0)) +
        list(abstract + 3, 'singleLevel', points) +
        list(abstract + 4, 'singleLevel', ownItems),
      this.names,
    );
  }

  #xml(ordered: Ordered): string {
    const { abstract, num } = this.#base;
    const own = [1, 2, 3].map((at) => numXml(num + at, String(abstract + at)));
    const restart = `<w:lvlOverride w:ilvl="${ordered.level}"><w:startOverride w:val="1"/></w:lvlOverride>`;
    const instances = Array.from({ length: this.#instances }, (_none, at) =>
      numXml(num + 4 + at, ordered.abstract, restart),
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering${wordDeclarations}>` +
      this.#lists.abstracts.map((one) => printElement(one)).join('') +
      this.#ownAbstracts() +
      this.#lists.nums.map((one) => printElement(one)).join('') +
      own.join('') +
      instances.join('') +
      '</w:numbering>'
    );
  }
}

const levelAt = (headings: readonly NumberLevel[], at: number): string => {
  const heading = headings[at];
  return heading === undefined ? '' : level(heading, at);
};

const numXml = (id: number, abstract: string, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

/** Puts the lists of the memo beside those of the template. */
export const mergeLists = (
  template: Template,
  styles: TemplateStyles,
  names: StyleNames,
  variant: LayoutVariant,
): MergedLists => new ListMerger(template, styles, names, variant).merged();
