import type { AddedForm, LawyerText } from '../editing/kept-memo';
import type { FormChange } from './form-changes';
import type { DiffPiece } from './word-diff';

/**
 * What accepting a difference does. `place`: the text takes the place of the block's. `beside`: the block cannot be
 * edited (a table, a heading), so that the words are put after it. The others can only be shown. `rows`: rows of a table
 * went or changed their order. `heading`: a heading went without what stands under it. `order`: a section stands where
 * the memo cannot hold it. `head`: it stands before the first lines of the memo, and comes to stand after them. `frame`:
 * the title went, or the line on gaps, which the memo writes itself. `signs`: so are the signs that differ. `words`: a
 * heading or a table is new, and becomes a paragraph. `form`: it looks another way than the memo can hold.
 */
export type Taking = 'place' | 'beside' | 'head' | 'words' | 'rows' | 'heading' | 'order' | 'frame' | 'signs' | 'form';

/** Whether a difference can be accepted. */
export const canTake = ({ taking }: Pick<Difference, 'taking'>): boolean =>
  ['place', 'beside', 'head', 'words'].includes(taking);

/** One way in which a file that came back differs from the memo that it was written from. */
export interface Difference {
  readonly id: string;
  readonly kind: 'changed' | 'moved' | 'vanished' | 'new';
  /** The block of the memo; null for text that is new. */
  readonly block: string | null;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly DiffPiece[];
  readonly tracked: boolean;
  readonly taking: Taking;
  /** Words of footnotes that the memo does not know: accepting puts them into the text. */
  readonly notes: readonly string[];
  /** What accepting it puts into the memo. */
  readonly text: LawyerText;
  readonly form: AddedForm;
  /** The form that a block of the lawyer's own takes where this is accepted. */
  readonly reform?: AddedForm;
  /**
   * What stands before it in the file, nearest first: blocks by their id, new text and blocks that were moved there by
   * the id of their difference. For a section, the sections beside it and the one that it stands in.
   */
  readonly follows: readonly string[];
}

/** A block of which the file has another form: the emphasis of its words, its list, its heading. */
export interface FormDifference extends Difference {
  readonly changes: readonly FormChange[];
}
