import type { Emphasis } from './emphasis';
import type { ListForm } from './list-forms';
import { foldSigns, seenSigns } from './same-signs';

/** A picture or an object; a formula that is more than letters in a line; another document that is drawn in. */
export type Thing = 'picture' | 'formula' | 'document';

/** How a run of text stands in a Word file: as far as a memo can take it over. */
export interface WordRun {
  readonly text: string;
  /** The name of its character style; `Strong` for bold letters without one. */
  readonly style: string;
  /** By what it is set apart from the words around it. */
  readonly emphases?: readonly Emphasis[];
  /** The words of the footnote that stands here; its text is empty then. */
  readonly note?: string;
  /** The runs of that footnote. */
  readonly noteRuns?: readonly WordRun[];
  /** What a memo cannot hold and nobody can read here; its text is empty then. */
  readonly thing?: Thing;
  /** The number that the file has counted here. Its text is the same whatever that is. */
  readonly counted?: string;
  /** True where somebody struck it through by its look alone: the words are still there. */
  readonly struck?: true;
  /** Proposed by a tracked change. */
  readonly tracked: boolean;
}

/** What a paragraph is: an item of a list, a heading by its level, or a text. */
export type LineForm = ListForm | 'text' | 'quote' | 'title' | 'annex' | `heading-${number}`;

/** A paragraph of a Word file, or a row of a table, with every proposed change taken as accepted. */
export interface WordLine {
  /** The anchor of the content control that it stands in. */
  readonly anchor: string | null;
  readonly kind: 'paragraph' | 'row';
  /** The name of the paragraph's style; empty for a row. */
  readonly style: string;
  /** How it is marked as an item of a list that somebody made of it; null where nobody did. */
  readonly list: ListForm | null;
  /** What it is by its list and its style; null for a row. */
  readonly form: LineForm | null;
  readonly runs: readonly WordRun[];
  /** True where a tracked change put something in, took something out or moved something here. */
  readonly tracked: boolean;
  /** Comments that are tied to it, by their ids. */
  readonly comments: readonly string[];
}

/** The words of a line, notes left out. */
export const textOfLine = ({ runs }: Pick<WordLine, 'runs'>): string => runs.map(({ text }) => text).join('');

const things: Readonly<Record<Thing, string>> = { picture: '\u0003', formula: '\u0004', document: '\u0005' };

const keyOfRun = ({ text, note, thing }: WordRun): string => {
  if (note !== undefined) return `\u0001${note}\u0002`;
  return thing === undefined ? text : things[thing];
};

const keyOfRuns = ({ runs }: Pick<WordLine, 'runs'>): string => runs.map(keyOfRun).join('');

/** What a line says with its notes: two lines of one key say the same, however they look. */
export const keyOfLine = (line: Pick<WordLine, 'runs'>): string => foldSigns(keyOfRuns(line));

/** What a line says with its notes, in the very signs that it is written with. */
export const signsOfLine = (line: Pick<WordLine, 'runs'>): string => seenSigns(keyOfRuns(line));

/** The words of several lines as they are shown. */
export const textOfLines = (lines: readonly Pick<WordLine, 'runs'>[]): string => lines.map(textOfLine).join('\n');
