import type { Confidence, Side, Weight } from '../model/ladders';
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
const stopped = (said: string, language: Language): string =>
  /[.。…]$/.test(said) ? said : said + listing[language].stop;

/** Sentences in a row: Chinese sets no space between them. */
export const sentences = (said: readonly string[], language: Language): string =>
  said.map((one) => stopped(one, language)).join(language === 'zh' ? '' : ' ');

/** The sides as the subject of a sentence. */
export const sideNames: Readonly<Record<Side, Text>> = {
  project: { zh: '项目一方', en: 'the project', ru: 'сторона проекта' },
  authority: { zh: '监管一方', en: 'the authority', ru: 'орган надзора' },
};

/** A wording that begins a sentence. */
export const capital = (said: string): string => said.charAt(0).toLocaleUpperCase('en') + said.slice(1);

export const weightNames: Readonly<Record<Weight, Text>> = {
  decisive: { zh: '决定性', en: 'decisive', ru: 'решающий' },
  strong: { zh: '强', en: 'strong', ru: 'сильный' },
  moderate: { zh: '中等', en: 'moderate', ru: 'умеренный' },
  weak: { zh: '弱', en: 'weak', ru: 'слабый' },
};

export const confidenceNames: Readonly<Record<Confidence, Text>> = {
  clear: { zh: '明确', en: 'clear', ru: 'ясно' },
  probable: { zh: '很可能', en: 'probable', ru: 'вероятно' },
  arguable: { zh: '可争辩', en: 'arguable', ru: 'спорно' },
  open: { zh: '待定', en: 'open', ru: 'открыто' },
};

/** Fills the places of a template, which are named in braces. */
export const filled = (template: Text, values: Readonly<Record<string, Text>>): Text =>
  textOf((language) => template[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.[language] ?? ''));

/** Several wordings in a row, as one text. */
export const listOf = (items: readonly Text[]): Text => textOf((language) => listed(items, language));
