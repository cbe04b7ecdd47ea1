import type { PackProblem } from '../problem';
import type { Site } from './walk';

const isText = (value: unknown): value is { zh: string; en: string; ru: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && 'ru' in value;

/** A place of an authority in Chinese numerals, such as 四(八) or “part 一”: nobody who needs the wording can read it. */
const chinesePlace = /(?<!\p{Script=Han})[一二三四五六七八九十]+(?![\p{Script=Han}〔])/u;

/** A wording counts as missing where it is blank or stands in another language's script. */
const faults = ({ zh, en, ru }: { zh: string; en: string; ru: string }): readonly string[] => [
  ...(/\p{Script=Han}/u.test(zh) ? [] : ['has no Chinese wording']),
  ...(/\p{Script=Latin}/u.test(en) ? [] : ['has no English wording']),
  ...(/\p{Script=Cyrillic}/u.test(ru) ? [] : ['has no Russian wording']),
  ...(chinesePlace.test(en) ? ['has a place in Chinese numerals in its English wording'] : []),
  ...(chinesePlace.test(ru) ? ['has a place in Chinese numerals in its Russian wording'] : []),
];

/** Texts that are not worded in every language. */
export const missingWording = (sites: readonly Site<unknown>[]): readonly PackProblem[] =>
  sites.flatMap(({ file, place, value }) =>
    isText(value) ? faults(value).map((message) => ({ file, place, message })) : [],
  );
