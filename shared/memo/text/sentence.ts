import type { Grammar } from '../wording/wording';

const ended = /[.!?。！？…]["”’」』）)]?$/;

/** A text that ends as a sentence does. */
export const sentence = (words: string, grammar: Grammar): string => {
  const trimmed = words.trim();
  return trimmed === '' || ended.test(trimmed) ? trimmed : trimmed + grammar.fullStop;
};

/** A text that stands within a sentence. */
export const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A text that begins as a sentence does. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
