import type { Inline } from '../model';

/** What a gap in a phrase takes: words, or words with notes and brackets among them. */
export type Filling = string | readonly Inline[];

const isText = (filling: Filling): filling is string => typeof filling === 'string';

/** Puts words into the gaps `{name}` of a phrase. */
export const fillText = (phrase: string, fillings: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (gap, name: string) => fillings[name] ?? gap);

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
