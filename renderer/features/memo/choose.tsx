import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { type MemoPreset, memoPresets } from '../../../shared/memo/layouts/index';
import { memoProfiles } from '../../../shared/memo/model';
import { languages } from '../../../shared/model/languages';
import { useTemplate } from '../../app/template';
import type { Wish } from './choices';
import styles from './memo.module.css';
import { useTexts } from './texts';

type Look = MemoPreset | 'template';

const lookOf = (look: Look): Pick<Wish, 'preset' | 'template'> =>
  look === 'template' ? { preset: 'firm', template: true } : { preset: look, template: false };

/** Language, layout, reader, and whether it is a draft or a final. */
export function Choose({ choices, onChange }: { readonly choices: Wish; readonly onChange: (next: Wish) => void }) {
  const say = useTexts();
  const hasTemplate = useTemplate() !== null;
  const inTemplate = hasTemplate && choices.template;
  const looks: readonly Look[] = hasTemplate ? ['template', ...memoPresets] : memoPresets;
  return (
    <fieldset className={styles['choices']}>
      <legend>{say('choices')}</legend>
      <Group align="end">
        <NativeSelect
          label={say('language')}
          value={choices.lang}
          onChange={({ currentTarget }) => onChange({ ...choices, lang: currentTarget.value as Wish['lang'] })}
          data={languages.map((value) => ({ value, label: say(`languages.${value}`) }))}
        />
        <NativeSelect
          label={say('layout')}
          value={inTemplate ? 'template' : choices.preset}
          onChange={({ currentTarget }) => onChange({ ...choices, ...lookOf(currentTarget.value as Look) })}
          data={looks.map((value) => ({ value, label: say(`layouts.${value}`) }))}
        />
        <NativeSelect
          label={say('profile')}
          value={choices.profile}
          onChange={({ currentTarget }) => onChange({ ...choices, profile: currentTarget.value as Wish['profile'] })}
          data={memoProfiles.map((value) => ({ value, label: say(`profiles.${value}`) }))}
        />
        <SegmentedControl
          aria-label={say('state')}
          value={choices.final ? 'final' : 'draft'}
          onChange={(value) => onChange({ ...choices, final: value === 'final' })}
          data={(['draft', 'final'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Group>
    </fieldset>
  );
}
