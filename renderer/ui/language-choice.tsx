import { UnstyledButton } from '@mantine/core';
import { languages } from '../../shared/model/languages';
import { useLanguage } from '../app/i18n';
import { saveSettings } from '../app/settings';
import styles from './language-choice.module.css';
import { languageNames } from './language-names';

/** The language of the screen, changed at once. */
export function LanguageChoice({ label }: { readonly label: string }) {
  const current = useLanguage();
  return (
    <fieldset className={styles['choice']} aria-label={label}>
      {languages.map((language) => (
        <UnstyledButton
          key={language}
          lang={language}
          className={styles['language']}
          aria-pressed={language === current}
          onClick={() => void saveSettings({ language })}
        >
          {languageNames[language]}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
