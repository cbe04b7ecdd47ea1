import { foldMapped, type MappedText } from './folding';
import { findSpelling } from './pinyin-names';
import { isName } from './ranks';
import type { SearchWord } from './search-query';
import type { SearchEntry, Snippet, TextRange } from './search-types';

const before = 40;
const longest = 200;
/** More marks than this in a snippet of 200 characters help nobody. */
const most = 64;

const rangesOf = ({ text, starts, ends }: MappedText, word: string): readonly TextRange[] => {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(word); at >= 0 && ranges.length < most; at = text.indexOf(word, at + word.length)) {
    ranges.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
  }
  return ranges;
};

const merged = (ranges: readonly TextRange[]): readonly TextRange[] => {
  const out: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last === undefined || range.start > last.end) out.push(range);
    else out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return out;
};

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The nearest place at or before this one that does not cut a character of two units in half. */
const whole = (text: string, at: number): number =>
  isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at;

/** Every place of every word in one entry. */
const matchesIn = ({ field, text }: SearchEntry, words: readonly SearchWord[]): readonly TextRange[] => {
  const mapped = foldMapped(text, isName(field));
  const ranges: TextRange[] = [];
  for (const word of words) {
    if (ranges.length >= most) break;
    const found = rangesOf(mapped, word.text);
    const spelled = found.length === 0 && isName(field) && word.pinyin !== null && findSpelling(text, word.pinyin);
    ranges.push(...found, ...(spelled ? [spelled] : []));
  }
  return merged(ranges);
};

export const snippetOf = (entry: SearchEntry, words: readonly SearchWord[]): Snippet => {
  const matches = matchesIn(entry, words);
  const start = whole(entry.text, Math.max(0, (matches[0]?.start ?? 0) - before));
  const end = whole(entry.text, Math.min(entry.text.length, start + longest));
  return {
    start,
    text: entry.text.slice(start, end),
    matches: matches
      .filter((match) => match.start < end)
      .map((match) => ({ start: match.start, end: Math.min(match.end, end) })),
  };
};
