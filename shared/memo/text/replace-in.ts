/** A stretch of joined texts that is to become another one. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Replaces stretches of the joined texts. What is put in stands in the text in which the stretch begins, and so looks
 * as that one does; the rest of the stretch goes from the texts after it.
 */
export const replaceIn = (texts: readonly string[], replacements: readonly Replacement[]): readonly string[] => {
  let from = 0;
  return texts.map((text) => {
    const [start, end] = [from, from + text.length];
    from = end;
    let result = '';
    let at = start;
    for (const one of replacements.filter((each) => each.start < end && each.end > start)) {
      result += text.slice(at - start, Math.max(one.start - start, 0));
      if (one.start >= start) result += one.by;
      at = Math.min(one.end, end);
    }
    return result + text.slice(at - start);
  });
};
