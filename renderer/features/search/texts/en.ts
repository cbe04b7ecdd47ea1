export const en = {
  title: 'Search',
  field: 'Search in all matters',
  help: 'Titles, clients, parties, facts, evidence, notes and memos. Every word typed has to be found; simplified and traditional characters are alike, and Chinese names are found by pinyin too.',
  found_one: '{{count}} matter',
  found_other: '{{count}} matters',
  results: 'Results',
  working: 'Searching…',
  begin: {
    title: 'What are you looking for?',
    text: 'A name, a word or a part of one: two Chinese characters are enough. Results appear as you type; arrow keys go through them, Enter opens one.',
  },
  none: {
    title: 'Nothing found',
    text: 'No matter has all of these words in it. Try fewer words, or a part of a word.',
  },
  more: 'More matters',
  fields: {
    title: 'Title',
    client: 'Client',
    party: 'Party',
    fact: 'Fact',
    evidence: 'Evidence',
    note: 'Note',
    memo: 'Memo',
  },
} as const;
