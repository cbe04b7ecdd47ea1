import { createInstance } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../shared/i18n/choose-language';
import { type Language, languages } from '../../shared/model/languages';
import type { Say, TextsIn, TextTree } from './texts-type';

const i18n = createInstance({
  lng: chooseLanguage(navigator.languages),
  fallbackLng: 'en',
  supportedLngs: languages,
  initAsync: false,
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
i18n.use(initReactI18next).init();

/** The language on the screen; null stands for the system's. Takes effect without a reload. */
export async function speak(language: Language | null): Promise<void> {
  const chosen = language ?? chooseLanguage(navigator.languages);
  await i18n.changeLanguage(chosen);
  document.documentElement.lang = chosen;
}

export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return instance.language as Language;
}

/** Texts of one feature, as a hook that gives the function which says them. */
export function defineTexts<const T extends TextTree>(
  name: string,
  texts: { readonly en: T; readonly zh: TextsIn<'zh', T>; readonly ru: TextsIn<'ru', T> },
): () => Say<T> {
  for (const language of languages) i18n.addResourceBundle(language, name, texts[language]);
  return function useTexts(): Say<T> {
    const { t } = useTranslation(name, { i18n });
    return useMemo(() => ((key: string, values?: object) => t(key, { ...values })) as Say<T>, [t]);
  };
}
