import { controlled } from '../docx/anchors';
import { shortHash } from '../short-hash';
import { keyOfLine, type WordLine } from './word-line';

type Line = Pick<WordLine, 'runs'>;

const firmAnchor = (lines: readonly Line[]): string => `adit-firm-${shortHash(lines.map(keyOfLine).join('\n'))}`;

/** Marks what a template says around the memo by its words, so that it is not taken for text of the memo later. */
export const firmText = (lines: readonly Line[], xml: string): string =>
  lines.length === 0 ? xml : controlled(firmAnchor(lines), xml);

/**
 * A text without what the firm's template says, as long as it says it in the same words. What somebody wrote into it or
 * beside it stays.
 */
export const withoutFirmText = <Found extends Pick<WordLine, 'anchor' | 'runs'>>(
  lines: readonly Found[],
): readonly Found[] => {
  const kept: Found[] = [];
  for (let at = 0; at < lines.length; ) {
    const anchor = lines[at]?.anchor ?? null;
    let end = at + 1;
    while (anchor !== null && lines[end]?.anchor === anchor) end += 1;
    const run = lines.slice(at, end);
    if (firmAnchor(run) !== anchor) kept.push(...run.filter((line) => firmAnchor([line]) !== anchor));
    at = end;
  }
  return kept;
};
