import type { Side } from '../model/ladders';
import { type Language, languages, type Text } from '../model/text';

/** A text made in each language by the same rule. */
export const textOf = (say: (language: Language) => string): Text => {
  const [zh, en, ru] = languages.map(say) as [string, string, string];
  return { zh, en, ru };
};

const listing: Readonly<Record<Language, { readonly separator: string; readonly stop: string }>> = {
  zh: { separator: '；', stop: '。' },
  en: { separator: '; ', stop: '.' },
  ru: { separator: '; ', stop: '.' },
};

/** Several wordings in a row. */
export const listed = (items: readonly Text[], language: Language): string =>
  items.map((item) => item[language]).join(listing[language].separator);

/** A wording with its full stop, once. */
export const stopped = (said: string, language: Language): string =>
  /[.。…]$/.test(said) ? said : said + listing[language].stop;

/** Sentences in a row: Chinese sets no space between them. */
export const sentences = (said: readonly string[], language: Language): string =>
  said.map((one) => stopped(one, language)).join(language === 'zh' ? '' : ' ');

/** The sides as the subject of a sentence. */
export const sideNames: Readonly<Record<Side, Text>> = {
  project: { zh: '项目一方', en: 'the project', ru: 'сторона проекта' },
  authority: { zh: '监管一方', en: 'the authority', ru: 'контролирующий орган' },
};

/** A wording that begins a sentence. */
export const capital = (said: string): string => said.charAt(0).toLocaleUpperCase('en') + said.slice(1);
