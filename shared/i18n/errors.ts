import type { InputError, InputErrorCode } from '../bridge/errors';
import type { Language } from '../model/text';
import type { ErrorTexts } from './error-texts';
import { errorTextsEn } from './error-texts-en';
import { errorTextsRu } from './error-texts-ru';
import { errorTextsZh } from './error-texts-zh';

const texts: Readonly<Record<Language, ErrorTexts>> = { zh: errorTextsZh, en: errorTextsEn, ru: errorTextsRu };

/** What an error says to a person: what is wrong and what would be right. The place is not part of it. */
export const errorText = <Code extends InputErrorCode>(error: InputError<Code>, language: Language): string => {
  const word: ErrorTexts[Code] = texts[language][error.code];
  return word(error.params);
};
