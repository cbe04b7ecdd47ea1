import type { Inline } from '../model';

/** What a gap in a phrase takes: words, or words with notes and brackets among them. */
export type Filling = string | readonly Inline[];

const isText = (filling: Filling): filling is string => typeof filling === 'string';

/** Whether words end in a full stop of their own, as an abbreviation does. */
const isStopped = (words: string): boolean => words.endsWith('.');

/** Puts words into the gaps `{name}` of a phrase. A full stop after a gap is not doubled. */
export const fillText = (phrase: string, fillings: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}(\.?)/g, (gap, name: string, stop: string) => {
    const words = fillings[name];
    if (words === undefined) return gap;
    return isStopped(words) ? words : words + stop;
  });

/** Puts words and notes into the gaps `{name}` of a phrase. */
export const fill = (phrase: string, fillings: Readonly<Record<string, Filling>> = {}): readonly Inline[] =>
  joinText(
    phrase.split(/(\{\w+\})/).flatMap((piece): readonly Inline[] => {
      const filling = /^\{\w+\}$/.test(piece) ? fillings[piece.slice(1, -1)] : undefined;
      if (filling === undefined) return [{ kind: 'text', text: piece }];
      return isText(filling) ? [{ kind: 'text', text: filling }] : filling;
    }),
  );

/** Neighbouring runs that look alike become one; empty ones go. */
const joinText = (runs: readonly Inline[]): readonly Inline[] => {
  const joined: Inline[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && last?.kind === 'text' && last.mark === run.mark) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else {
      joined.push(run);
    }
  }
  return joined;
};
