import type { MemoOutline } from '../model';
import { type BaseText, baseText } from './base-text';
import type { WordText } from './read-word';
import { keyOfLine } from './word-line';

/** How many lines of a memo a file still has as they were written. */
const kept = (base: BaseText, lines: ReadonlySet<string>): number =>
  base.lines.filter((line) => lines.has(keyOfLine(line))).length;

/**
 * Of several versions of a memo, newest first, the one that a file was written from: that of which it has most as it
 * was. Null where there is none that it shares anything with.
 */
export const nearestVersion = async (
  versions: readonly MemoOutline[],
  file: WordText,
): Promise<{ readonly base: BaseText; readonly at: number } | null> => {
  const lines = new Set(file.lines.map(keyOfLine));
  let best: { readonly base: BaseText; readonly at: number; readonly score: number } | null = null;
  for (const [at, outline] of versions.entries()) {
    const base = await baseText(outline);
    if (!base.ok) continue;
    const score = kept(base.value, lines);
    if (score > (best?.score ?? 0)) best = { base: base.value, at, score };
  }
  return best;
};
