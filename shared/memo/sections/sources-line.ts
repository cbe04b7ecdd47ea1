import { note, paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { Cite, ParagraphBlock } from '../model';

/** A line before a table whose footnote has in full what the table names in short. */
export const sourcesLine = (id: string, cites: readonly Cite[], context: MemoContext): ParagraphBlock =>
  paragraph(id, [text(context.words.sources), ...note(cites)], {}, 'lead');
