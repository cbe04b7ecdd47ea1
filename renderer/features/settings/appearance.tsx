import { languages } from '../../../shared/model/languages';
import { useFirmPolicy } from '../../app/policy';
import { useSettings } from '../../app/settings';
import { languageNames } from '../../ui/language-names';
import { SetByFirm } from '../firm/set-by-firm';
import { change } from './change';
import { Choice } from './choice';
import { Item, Section } from './section';
import { useTexts } from './texts';

const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** Language and theme, changed at once. */
export function Appearance() {
  const say = useTexts();
  const settings = useSettings((known) => known.settings);
  const { policy } = useFirmPolicy();
  if (settings === null) return null;
  return (
    <Section title={say('section.appearance')}>
      {policy.language === undefined ? (
        <Choice
          label={say('appearance.language')}
          help={say('appearance.languageHelp')}
          options={['system', ...languages]}
          name={(language) => (language === 'system' ? say('appearance.system') : languageNames[language])}
          value={settings.language ?? 'system'}
          onChange={(language) => void change({ language: language === 'system' ? null : language })}
        />
      ) : (
        <Item title={say('appearance.language')}>
          <SetByFirm value={languageNames[policy.language]} />
        </Item>
      )}
      <Choice
        label={say('appearance.theme')}
        help={say('appearance.themeHelp')}
        options={themes}
        name={(theme) => say(`appearance.${theme}`)}
        value={settings.theme}
        onChange={(theme) => void change({ theme })}
      />
    </Section>
  );
}
