import { foldText } from './folding';
import { gramsOf } from './gram-filter';

export interface SearchWord {
  readonly text: string;
  /** The word as pinyin, without tones and apostrophes, or null when it cannot be pinyin. */
  readonly pinyin: string | null;
}

const pieces = /"([^"]+)"|“([^”]+)”|(\S+)/gu;
/** A single letter would find every second name. */
const pinyinWord = /^[a-z]{2,}$/;

const pinyinOf = (word: string): string | null => {
  const letters = word.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  return pinyinWord.test(letters) ? letters : null;
};

/** The words of a query, longest first: the rarest is most likely the longest, and rules a matter out at once. */
export const parseQuery = (query: string): readonly SearchWord[] => {
  const texts = [...foldText(query).matchAll(pieces)].map(([, straight, curly, bare]) =>
    (straight ?? curly ?? bare ?? '').trim(),
  );
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .map((text) => ({ text, pinyin: pinyinOf(text) }));
};

/** What a matter must have in its filter to hold every word, be it as pinyin. */
export const gramsOfWords = (words: readonly SearchWord[]): readonly number[] => [
  ...new Set(words.flatMap(({ text, pinyin }) => (pinyin === null || pinyin === text ? gramsOf(text) : []))),
];
