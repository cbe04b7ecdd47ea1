import type { WordComment, WordText } from './read-word';

/** A comment with the block that it stands at. */
export interface PlacedComment extends WordComment {
  readonly block: string | null;
}

/** Words that somebody struck through by their look, which are text still, with the block that they stand in. */
export interface StruckText {
  readonly id: string;
  readonly block: string | null;
  readonly words: string;
}

/** The comments of a file, each where it was made. */
export const placedComments = (file: WordText, blocks: readonly (string | null)[]): readonly PlacedComment[] =>
  file.comments.map((comment) => {
    const at = file.lines.findIndex(({ comments }) => comments.includes(comment.id));
    return { ...comment, block: blocks[at] ?? null };
  });

/** What was struck through in a file, paragraph by paragraph, in the text and in its footnotes. */
export const struckIn = ({ lines }: WordText, blocks: readonly (string | null)[]): readonly StruckText[] =>
  lines.flatMap(({ runs }, at) => {
    const struck = runs
      .flatMap((run) => [run, ...(run.noteRuns ?? [])])
      .filter((run) => run.struck && run.text.trim() !== '');
    return struck.length === 0
      ? []
      : [
          {
            id: `struck-${at + 1}`,
            block: blocks[at] ?? null,
            words: struck.map(({ text }) => text.trim()).join(' … '),
          },
        ];
  });
