import { courtEn } from './court-en';
import { firmRu } from './firm-ru';
import { vary } from './vary';

/** A paper for a court in Russian: as in English, with the indent of 1.25 cm and Russian numbering. */
export const courtRu = vary(courtEn, {
  latinLanguage: firmRu.latinLanguage,
  styles: {
    Heading3: { italic: false },
    BodyText: { firstLine: 1.25 },
    Remark: { firstLine: 1.25 },
  },
  numbering: firmRu.numbering,
});
