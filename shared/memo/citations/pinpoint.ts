import { fillText } from '../text/fill';
import type { CitationWords } from '../wording/wording';
import { chineseNumber, inChinese } from './chinese-number';

type Words = Pick<CitationWords, 'part' | 'item' | 'items' | 'article' | 'articles' | 'articleBranch' | 'whole'> & {
  readonly lang: string;
};

const numeral = '[一二三四五六七八九十百]+';

const part = new RegExp(`^(${numeral})$`);
const item = new RegExp(`^(${numeral})\\((${numeral})\\)$`);
const items = new RegExp(`^(${numeral})\\((${numeral})\\)-\\((${numeral})\\)$`);
const chineseArticle = new RegExp(`^第(${numeral})条(?:之(${numeral}))?(.*)$`);
const article = /^art\.? (\d+)(?:-(\d))?((?:\(\d+\))*(?:-\(\d+\))?)$/;
const articles = /^arts (\d+)-(\d+)$/;

/** Brackets as the script writes them. */
const tail = (rest: string, lang: string): string =>
  lang === 'zh' ? rest.replace(/\(/g, '（').replace(/\)/g, '）').replace(/-/g, '至') : rest.replace(/-/g, '–');

const arabic = (chinese: string): string => String(chineseNumber(chinese) ?? chinese);

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
  { pattern: part, write: ([, of = ''], words) => fillText(words.part, { part: of }) },
  { pattern: item, write: ([, of = '', at = ''], words) => fillText(words.item, { part: of, item: at }) },
  {
    pattern: items,
    write: ([, of = '', from = '', to = ''], words) => fillText(words.items, { part: of, from, to }),
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

/** A pinpoint of the record in the words of the memo. One that has no known form stands as the record has it. */
export const pinpointText = (pinpoint: string, words: Words): string => {
  for (const form of forms) {
    const found = form.pattern.exec(pinpoint);
    if (found) return form.write(found, words);
  }
  return namesNoPlace.test(pinpoint) ? '' : pinpoint;
};
