import type { BridgeErrorParams } from '../bridge/desktop-errors';
import type { Language } from '../model/text';
import { archiveErrorTextsEn } from './archive-error-texts-en';
import { archiveErrorTextsRu } from './archive-error-texts-ru';
import { archiveErrorTextsZh } from './archive-error-texts-zh';
import { fileErrorTextsEn } from './file-error-texts-en';
import { fileErrorTextsRu } from './file-error-texts-ru';
import { fileErrorTextsZh } from './file-error-texts-zh';
import { firmErrorTextsEn } from './firm-error-texts-en';
import { firmErrorTextsRu } from './firm-error-texts-ru';
import { firmErrorTextsZh } from './firm-error-texts-zh';
import { packErrorTextsEn } from './pack-error-texts-en';
import { packErrorTextsRu } from './pack-error-texts-ru';
import { packErrorTextsZh } from './pack-error-texts-zh';
import type { TextsByCode } from './texts-by-code';
import { vaultErrorTextsEn } from './vault-error-texts-en';
import { vaultErrorTextsRu } from './vault-error-texts-ru';
import { vaultErrorTextsZh } from './vault-error-texts-zh';

/** Everything that the app can refuse a person, beside faults of an input file. */
export type RefusalParams = BridgeErrorParams;
export type RefusalCode = keyof RefusalParams;

/** One refusal, of whichever part of the app. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly code: C; readonly params: RefusalParams[C] };
}[Code];

type RefusalTexts = TextsByCode<RefusalParams>;

const texts: Readonly<Record<Language, RefusalTexts>> = {
  zh: { ...vaultErrorTextsZh, ...archiveErrorTextsZh, ...fileErrorTextsZh, ...firmErrorTextsZh, ...packErrorTextsZh },
  en: { ...vaultErrorTextsEn, ...archiveErrorTextsEn, ...fileErrorTextsEn, ...firmErrorTextsEn, ...packErrorTextsEn },
  ru: { ...vaultErrorTextsRu, ...archiveErrorTextsRu, ...fileErrorTextsRu, ...firmErrorTextsRu, ...packErrorTextsRu },
};

/** What a refusal says to a person, in whole sentences: what happened, what is safe and what to do. */
export const refusalText = <Code extends RefusalCode>(refusal: Refusal<Code>, language: Language): string => {
  const word: RefusalTexts[Code] = texts[language][refusal.code];
  return word(refusal.params);
};
