import type { Language } from '../../shared/model/text';
import { languages } from '../../shared/model/text';

const languageNamed = (name: string | undefined): Language | undefined =>
  languages.find((language) => language === name?.slice(0, 2).toLowerCase());

/** The value of `--lang` wherever it stands: messages about the other arguments are in that language too. */
const languageOption = (argv: readonly string[]): string | undefined => {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const found = argv[at] ?? '';
  return found === '--lang' ? argv[at + 1] : found.slice('--lang='.length);
};

/** The language of messages: `--lang`, else the locale of the environment, else English. */
export const messageLanguage = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const option = languages.find((language) => language === languageOption(argv));
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: fallback } = environment;
  return option ?? languageNamed(all || messages || fallback) ?? 'en';
};
