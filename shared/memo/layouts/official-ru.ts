import { firmRu } from './firm-ru';
import { officialEn } from './official-en';
import { vary } from './vary';

/** The Russian text of an official document: as in English, with the indent of 1.25 cm and Russian numbering. */
export const officialRu = vary(officialEn, {
  latinLanguage: firmRu.latinLanguage,
  styles: {
    BodyText: { firstLine: 1.25 },
    Remark: { firstLine: 1.25 },
    Heading3: { italic: false },
  },
  numbering: firmRu.numbering,
});
