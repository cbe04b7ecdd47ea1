import type { Language } from '../model/text';

/** Whom a memo is for; it decides what is included. */
export const memoProfiles = ['internal', 'client', 'authority', 'abroad'] as const;
export type MemoProfile = (typeof memoProfiles)[number];

/** Where a memo may come to be shown: whether a privilege is known there decides the legend. */
export const memoForums = ['mainland', 'privilege'] as const;
export type MemoForum = (typeof memoForums)[number];

/** Who let a memo leave the country, when, and on what ground. */
export interface ExportClearance {
  readonly approvedBy: string;
  readonly on: string;
  readonly ground: string;
}

/** The sections of a memo in their order. */
export const sectionIds = [
  'short-answer',
  'questions',
  'facts',
  'project',
  'timeline',
  'analysis',
  'decisions',
  'civil',
  'exposure',
  'risks',
  'changes',
  'restructuring',
  'evidence',
  'limits',
  'annex-checklist',
  'annex-authorities',
  'annex-evidence',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a block was made from. A block whose sources changed is known by it. */
export interface BlockSource {
  readonly elements?: readonly string[];
  readonly arguments?: readonly string[];
  readonly facts?: readonly string[];
  readonly authorities?: readonly string[];
  readonly cases?: readonly string[];
  readonly evidence?: readonly string[];
  /** Rules of the pack that gave a finding. */
  readonly rules?: readonly string[];
  /** Said by the writer about the memo itself or on the writer's own judgement: it needs no source. */
  readonly own?: true;
}

/** A source that a footnote names: a provision of an authority, or a case. */
export type Cite = { readonly authority: string; readonly pinpoint: string } | { readonly case: string };

/** How a run of text is set apart. */
export type Mark = 'strong' | 'label' | 'caution';

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly mark?: Mark }
  /** A footnote that cites one or more sources. */
  | { readonly kind: 'note'; readonly cites: readonly Cite[] }
  /** Something still to be supplied; the renderer prints it as a visible bracket. Equal keys count once. */
  | { readonly kind: 'gap'; readonly key: string; readonly text: string };

/** A lead stays on the page of the table or list that it leads to. */
export type ParagraphRole = 'body' | 'lead' | 'plain' | 'quote' | 'remark' | 'signature';

interface BlockBase {
  /** Made from the ids of the data, so that it stays the same while the data does. */
  readonly id: string;
  readonly source: BlockSource;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly content: readonly Inline[];
}

export interface ListBlock extends BlockBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the width; the shares of a table are added up and compared. */
  readonly width: number;
}

/** A cell is one or more short paragraphs. */
export type TableCell = readonly (readonly Inline[])[];

export interface TableRow {
  readonly id: string;
  /** A group row spans the table and has one cell. */
  readonly group: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Empty for the only table of a document, which the title names. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface SectionBlock extends BlockBase {
  readonly kind: 'section';
  /** Depth of the heading; sections within it are one deeper. */
  readonly level: 1 | 2 | 3;
  /** Annexes are numbered apart from the body. */
  readonly annex: boolean;
  readonly title: string;
  readonly children: readonly MemoBlock[];
}

export interface HeadingLine {
  readonly id: string;
  readonly label: string;
  readonly value: readonly Inline[];
}

/** To, from, date, re: the first thing on the page. */
export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly lines: readonly HeadingLine[];
}

export type MemoBlock = HeadingBlock | SectionBlock | ParagraphBlock | ListBlock | TableBlock;

/** A source as footnotes name it: in full at its first mention, short after it. */
export interface CitationText {
  readonly full: string;
  readonly short: string;
  /** The same without the article in the name of the source, for a pinpoint that names the article itself. */
  readonly stem?: { readonly full: string; readonly short: string };
  /** Places of an authority as its record cites them, by pinpoint. */
  readonly places?: Readonly<Record<string, string>>;
  /** What stands after the pinpoint: that the source is no longer in force, or that its record is not verified. */
  readonly fullNote: string;
  readonly shortNote: string;
}

/** A memo as data: what is said, not how it looks. */
export interface MemoOutline {
  readonly format: 'adit-memo';
  readonly version: 1;
  readonly lang: Language;
  readonly profile: MemoProfile;
  /** The record for a memo that goes abroad; no other has one. */
  readonly clearance?: ExportClearance;
  readonly title: string;
  readonly subject: string;
  readonly legend: string;
  /** The day as of which the law is stated; also the date of the file. */
  readonly date: string;
  readonly gapCount: number;
  readonly blocks: readonly MemoBlock[];
  /** Every source that the footnotes may name, by `authority:id` or `case:id`. */
  readonly citations: Readonly<Record<string, CitationText>>;
}
