import { type Language, languages } from '../model/language';

/** The first of the reader's languages that Adit speaks; English where it speaks none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    const known = languages.find((language) => language === base);
    if (known !== undefined) return known;
  }
  return 'en';
}
