import type { Language } from '../../model/text';
import type { Authority } from '../../packs/schema';
import type { MemoContext } from '../context';
import type { CitationText } from '../model';
import { dateInWords, issueDate } from '../text/date';
import { fillText } from '../text/fill';
import type { MemoWording } from '../wording/wording';
import { endOf, standingOn } from './authority-standing';
import { labelsOf } from './pinpoint';

/** Sources that are events or groups of papers have no title to set in title marks. */
const noTitle = /会议$|发布会|新闻发布|合称）$|通称）$|通报）$/;

/** Texts of several days under one record: no single day is theirs, their names have the years. */
export const isGroup = ({ title }: Pick<Authority, 'title'>): boolean => title.zh.endsWith('（合称）');

const endingArticle =
  /(?:第[零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十])?|, (?:art\.|Article|ст\.|статья) \d.*)$/;

/** A Russian short name begins with its article, and the name of the statute after it is declined. */
const leadingArticle = /^ст\. \d[\d-]*(?= )/;

/** A Chinese title in title marks; marks within it become single ones. */
export const chineseTitle = (title: string): string => {
  if (title.startsWith('《') || noTitle.test(title)) return title;
  return `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
};

/**
 * The name of a source without the article that its record is about, for a pinpoint that names it. Where the article
 * stands first in the name, its place is kept for the pinpoint.
 */
export const withoutArticle = (name: string): string =>
  name.replace(endingArticle, '').replace(leadingArticle, '{pinpoint}');

/** A Chinese place follows a short name at once, 《民法典》第9条; a full one ends in its date. */
const followsAtOnce = (name: string, pinpoint: string): boolean => pinpoint.startsWith('第') && !name.includes('，');

/** A source with the place in it: in the gap that its name keeps for it, or after the name. */
export const withPinpoint = (name: string, pinpoint: string, { citation }: Pick<MemoWording, 'citation'>): string => {
  if (pinpoint === '') return name;
  if (name.includes('{pinpoint}')) return fillText(name, { pinpoint });
  return name + (followsAtOnce(name, pinpoint) ? pinpoint : fillText(citation.pinpoint, { pinpoint }));
};

/** The language in which a country makes its law. */
const languageOf: Readonly<Record<string, Language>> = { CN: 'zh', RU: 'ru' };

/** A title in one language; a Chinese one in title marks. */
export const titleIn = ({ title }: Authority, lang: Language): string =>
  lang === 'zh' ? chineseTitle(title.zh) : title[lang];

/** A title in the language of the memo, and beside it the original where that is another. */
const titleOf = (authority: Authority, { words, lang }: MemoContext, shorten: (name: string) => string): string => {
  const own = languageOf[authority.jurisdiction] ?? lang;
  const title = shorten(titleIn(authority, lang));
  return own === lang
    ? title
    : title + fillText(words.citation.originalTitle, { title: shorten(titleIn(authority, own)) });
};

/** The document number as it stands after a title; empty where there is none, or where the title has it. */
export const numberText = (
  { documentNumber: number }: Pick<Authority, 'documentNumber'>,
  title: string,
  { citation }: Pick<MemoWording, 'citation'>,
): string => {
  if (number === null || title.includes(number)) return '';
  return fillText(/[（(]/.test(number) ? citation.bracketedNumber : citation.number, { number });
};

/** True where something in the record of an authority is not verified. */
export const hasDoubts = ({ verification }: Authority): boolean =>
  verification.confidence !== 'high' || verification.unverifiedFields.length > 0 || verification.verifiedOn === null;

const annexName = ({ words, rules }: MemoContext): string => {
  const annexes = rules.sections.filter((id) => id.startsWith('annex-'));
  const number = words.citation.annexNumbers[annexes.indexOf('annex-authorities')] ?? '';
  return fillText(words.citation.annex, { number });
};

const notes = (authority: Authority, context: MemoContext): Pick<CitationText, 'fullNote' | 'shortNote'> => {
  const { citation, grammar } = context.words;
  const standing = standingOn(authority, context.assessment.asOf);
  const end = endOf(authority);
  const date = end === null ? grammar.none : dateInWords(end, grammar);
  const doubt = hasDoubts(authority) ? fillText(citation.unverified, { annex: annexName(context) }) : '';
  return standing === 'in-force'
    ? { fullNote: doubt, shortNote: '' }
    : {
        fullNote: fillText(citation.historical[standing], { date }) + doubt,
        shortNote: citation.historicalShort[standing],
      };
};

/** How the footnotes of the memo name an authority. */
export const authorityCitation = (authority: Authority, context: MemoContext): CitationText => {
  const { citation, grammar } = context.words;
  const title = titleOf(authority, context, (name) => name);
  const full = (name: string): string =>
    fillText(citation.authority, {
      title: name,
      number: numberText(authority, name, context.words),
      date: isGroup(authority) ? '' : issueDate(authority, grammar),
    }).replace(/[，,]\s*$/, '');
  const short = authority.short[context.lang];
  const places = labelsOf(authority, context.lang);
  const text = { full: full(title), short, places, ...notes(authority, context) };
  const stem = { full: titleOf(authority, context, withoutArticle), short: withoutArticle(short) };
  return stem.full === title && stem.short === short
    ? text
    : { ...text, stem: { full: full(stem.full), short: stem.short } };
};
