import type { Grammar } from '../wording/wording';

const ended = /[.!?。！？…]["”’」』）)]?$/;

/** A text that ends as a sentence does. */
export const sentence = (words: string, grammar: Grammar): string => {
  const trimmed = words.trim();
  return trimmed === '' || ended.test(trimmed) ? trimmed : trimmed + grammar.fullStop;
};

/** Sentences one after the other, with what the language puts between them. */
export const sentences = (parts: readonly string[], grammar: Grammar): string =>
  parts
    .map((part) => sentence(part, grammar))
    .filter((part) => part !== '')
    .join(grammar.gap);

/** A text without the full stop at its end, to stand within another sentence. */
export const clause = (words: string): string => words.trim().replace(/[.。]$/, '');
