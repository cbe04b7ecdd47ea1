import type { Language } from '../../model/text';

/** The names of the styles that a memo uses. A firm's template may bring its own under these names. */
export const styleIds = [
  'Normal',
  'Title',
  'Legend',
  'Letterhead',
  'HeadingLabel',
  'HeadingValue',
  'Heading1',
  'Heading2',
  'Heading3',
  'AnnexHeading',
  'BodyText',
  'LeadIn',
  'PlainText',
  'Remark',
  'Quote',
  'Signature',
  'ListNumber',
  'ListBullet',
  'Caption',
  'TableText',
  'TableKept',
  'TableEnd',
  'TableHead',
  'TableGroup',
  'TOCHeading',
  'TOC1',
  'TOC2',
  'FootnoteText',
  'Header',
  'Footer',
  'FooterEven',
] as const;
export type StyleId = (typeof styleIds)[number];

/** A typeface for the Latin and one for the Chinese script. */
export interface FontPair {
  readonly latin: string;
  readonly eastAsian: string;
}

/** A paragraph style. Sizes and spaces are in points, indents in centimetres or in characters. */
export interface ParagraphStyle {
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly font?: FontPair;
  readonly size?: number;
  /** What is added to the width of each character. */
  readonly spacing?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly before?: number;
  readonly after?: number;
  /** Multiple of a line. */
  readonly line?: number;
  /** A line of this many points, whatever stands in it; it takes the place of `line`. */
  readonly exactly?: number;
  readonly firstLineChars?: number;
  readonly firstLine?: number | undefined;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** No space between two paragraphs of this style. */
  readonly sameTight?: boolean;
  /** Not held to the grid of the page. */
  readonly offGrid?: boolean;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly outlineLevel?: number;
  readonly tabs?: readonly {
    readonly align: 'left' | 'center' | 'right';
    readonly at: number;
    readonly dots?: boolean;
  }[];
  readonly rule?: 'above' | 'below';
}

/** How one level of headings counts. */
export interface NumberLevel {
  readonly style: StyleId;
  readonly format: 'decimal' | 'chinese' | 'upperLetter' | 'russianLetter';
  /** `%1` is the number of the first level, `%2` of the second, and so on. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly left?: number;
  readonly hanging?: number;
}

export interface FontFace {
  readonly name: string;
  /** The names under which other systems know it, then the nearest that they have. */
  readonly alternatives: readonly string[];
  readonly family: 'roman' | 'swiss';
  readonly eastAsian: boolean;
}

/** How a memo in one language looks. */
export interface LayoutVariant {
  /** Whether signs that both scripts use, such as quotation marks, take the Chinese font. */
  readonly eastAsianSigns: boolean;
  /** Language tags of the Latin and of the Chinese script. */
  readonly latinLanguage: string;
  readonly eastAsianLanguage: string;
  /** The pitch of the lines of the page, in points. */
  readonly linePitch?: number;
  readonly defaultStyle: ParagraphStyle;
  readonly styles: Readonly<Record<Exclude<StyleId, 'Normal'>, ParagraphStyle>>;
  readonly numbering: {
    readonly headings: readonly NumberLevel[];
    readonly annex: NumberLevel;
  };
}

/** A layout: page, fonts, and the styles of each language. Data, so that a further preset is a further file. */
export interface MemoLayout {
  readonly id: string;
  /** Centimetres. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** "Page 1 of 9" in the middle; or the number between dashes, on the outer side of the sheet. */
  readonly pageNumbers: 'of-total' | 'dashes';
  readonly fonts: readonly FontFace[];
  readonly table: { readonly rule: string; readonly headFill: string; readonly groupFill: string };
  readonly caution: string;
  readonly gapFill: string;
  readonly variants: Readonly<Record<Language, LayoutVariant>>;
}
