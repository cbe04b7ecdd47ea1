import type { Language } from '../../model/text';

type Rule = readonly [pattern: RegExp, keptTogether: string];

const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

/** Where a line may not break: between a sign and its number, a number and what it counts, a word and the dash after it. */
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  zh: [],
  en: [[/(?<!\p{L})(Nos?\.|[Aa]rts?\.?|pp?\.|Ev\.|RMB) (?=\d)/gu, '$1\u00a0']],
  ru: [
    [/(№|(?<!\p{L})(?:[Сс]т|[Пп]п?|[Чч]|[Гг]л|[Рр]азд|с|док|табл)\.) (?=\d)/gu, '$1\u00a0'],
    [new RegExp(`(\\d) (?=(?:гг?\\.|%|млн|млрд|тыс\\.|юан|руб|кВт|${months}))`, 'gu'), '$1\u00a0'],
    [/ (?=[—–] )/g, '\u00a0'],
  ],
};

/** A text with the spaces at which its language does not part a line. */
export const typeset = (text: string, lang: Language): string =>
  rules[lang].reduce((result, [pattern, kept]) => result.replace(pattern, kept), text);
