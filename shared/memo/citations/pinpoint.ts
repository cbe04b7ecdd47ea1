import type { Language } from '../../model/text';
import type { Authority } from '../../packs/schema';
import { fillText } from '../text/fill';
import type { CitationWords } from '../wording/wording';
import { chineseNumber, inChinese } from './chinese-number';

type Words = Pick<CitationWords, 'part' | 'item' | 'items' | 'article' | 'articles' | 'articleBranch' | 'whole'> & {
  readonly lang: string;
};

type Labels = Readonly<Record<string, string>>;

const numeral = '[一二三四五六七八九十百]+';

const part = new RegExp(`^(${numeral})$`);
const item = new RegExp(`^(${numeral})\\((${numeral})\\)$`);
const items = new RegExp(`^(${numeral})\\((${numeral})\\)-\\((${numeral})\\)$`);
const chineseArticle = new RegExp(`^第(${numeral})条(?:之(${numeral}))?(.*)$`);
const article = /^art\.? (\d+)(?:-(\d))?((?:\(\d+\))*(?:-\(\d+\))?)$/;
const articles = /^arts (\d+)-(\d+)$/;

/** A paragraph of an article, and an item of it: 第153条第2款. An item without a paragraph has a label in its record. */
const chineseTail = (rest: string): string =>
  rest
    .replace(/^\((\d+)\)(?:-\((\d+)\))?/, (_all, from: string, to?: string) => `第${to ? `${from}至${to}` : from}款`)
    .replace(/\((\d+)\)/g, '第$1项');

const tail = (rest: string, lang: string): string => (lang === 'zh' ? chineseTail(rest) : rest.replace(/-/g, '–'));

const arabic = (chinese: string): string => String(chineseNumber(chinese) ?? chinese);

/** The number of a part or item: in Chinese numerals in a Chinese memo, in Arabic ones elsewhere. */
const place = (chinese: string, { lang }: Words): string => (lang === 'zh' ? chinese : arabic(chinese));

const articleWords = (number: string, branch: string | undefined, rest: string, words: Words): string => {
  const chinese = words.lang === 'zh' && branch !== undefined ? inChinese(Number(branch)) : (branch ?? '');
  const phrase = branch === undefined ? words.article : words.articleBranch;
  return fillText(phrase, { number, branch: chinese, tail: tail(rest, words.lang) });
};

interface Form {
  readonly pattern: RegExp;
  readonly write: (found: readonly string[], words: Words) => string;
}

const forms: readonly Form[] = [
  { pattern: part, write: ([, of = ''], words) => fillText(words.part, { part: place(of, words) }) },
  {
    pattern: item,
    write: ([, of = '', at = ''], words) => fillText(words.item, { part: place(of, words), item: place(at, words) }),
  },
  {
    pattern: items,
    write: ([, of = '', from = '', to = ''], words) =>
      fillText(words.items, { part: place(of, words), from: place(from, words), to: place(to, words) }),
  },
  {
    pattern: chineseArticle,
    write: ([, number = '', branch, rest = ''], words) =>
      articleWords(arabic(number), branch === undefined ? undefined : arabic(branch), rest, words),
  },
  {
    pattern: article,
    write: ([, number = '', branch, rest = ''], words) => articleWords(number, branch, rest, words),
  },
  { pattern: articles, write: ([, from = '', to = ''], words) => fillText(words.articles, { from, to, tail: '' }) },
  { pattern: /^whole$/, write: (_found, words) => words.whole },
];

/** A label such as "findings" names no place in the text; it is not printed. */
const namesNoPlace = /^[A-Za-z][A-Za-z -]*$/;

/** The places of an authority that its record says how to cite, by pinpoint. */
export const labelsOf = ({ provisions }: Authority, lang: Language): Labels =>
  Object.fromEntries(provisions.flatMap(({ pinpoint, label }) => (label ? [[pinpoint, label[lang]]] : [])));

/** True for a pinpoint in words that names an article by its number. */
export const namesArticle = (place: string): boolean => /^(?:第\d|arts?\.? \d|ст\. \d)/.test(place);

/** A pinpoint of the record in the words of the memo. One that has no label and no known form stands as it is. */
export const pinpointText = (pinpoint: string, words: Words, labels: Labels = {}): string => {
  const label = labels[pinpoint];
  if (label !== undefined) return label;
  for (const form of forms) {
    const found = form.pattern.exec(pinpoint);
    if (found) return form.write(found, words);
  }
  return namesNoPlace.test(pinpoint) ? '' : pinpoint;
};
