import { foldText } from './folding';
import { type Spellings, spellNames } from './pinyin-names';
import { fieldRanks, isName } from './ranks';
import type { SearchEntry, SearchMatter } from './search-types';

/** Between entries: folding turns every line end into a space, so no word of a query can reach across. */
const separator = '\n';

/** What is kept for the pages of results. Its entries stand best field first, as in the folded text. */
export interface IndexedMatter {
  readonly id: string;
  readonly updatedAt: number;
  readonly entries: readonly SearchEntry[];
  /** The end of each entry in the folded text. */
  readonly ends: readonly number[];
}

interface Indexed {
  readonly matter: IndexedMatter;
  readonly text: string;
  readonly spellings: Spellings | null;
  /** The end of the texts of each rank. */
  readonly ends: readonly number[];
}

export const rankCount = Math.max(...Object.values(fieldRanks)) + 1;

const endsOfTexts = (texts: readonly string[]): readonly number[] => {
  let end = -separator.length;
  return texts.map(({ length }) => {
    end += separator.length + length;
    return end;
  });
};

export const indexMatter = ({ id, updatedAt, entries: given }: SearchMatter): Indexed => {
  const entries = given
    .map(({ field, ref, text }) => ({ field, ref, text }))
    .sort((a, b) => fieldRanks[a.field] - fieldRanks[b.field]);
  const texts = entries.map(({ field, text }) => foldText(text, isName(field)));
  const ends = endsOfTexts(texts);
  const names = entries.filter(({ field }) => isName(field)).map(({ text }) => text);
  const endOfRank = (rank: number): number =>
    ends[entries.filter(({ field }) => fieldRanks[field] <= rank).length - 1] ?? 0;
  return {
    matter: { id, updatedAt, entries, ends },
    text: texts.join(separator),
    spellings: spellNames(names),
    ends: Array.from({ length: rankCount }, (_, rank) => endOfRank(rank)),
  };
};

/** The entry that holds a place of the folded text. */
export const entryAt = ({ entries, ends }: IndexedMatter, place: number): SearchEntry | undefined => {
  let index = 0;
  while (place >= (ends[index] ?? Number.POSITIVE_INFINITY)) index += 1;
  return entries[index];
};
