import type { SearchField } from './search-types';

/** Lower is better. A name found by its pinyin stands between names and facts. */
export const fieldRanks: Readonly<Record<SearchField, number>> = {
  title: 0,
  client: 1,
  party: 1,
  fact: 3,
  evidence: 4,
  note: 5,
  memo: 6,
};

export const pinyinRank = 2;

export const isName = (field: SearchField): boolean => field === 'client' || field === 'party';
