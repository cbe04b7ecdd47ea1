import { Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { done } from '../../../shared/bridge/desktop-errors';
import type { Settings } from '../../../shared/bridge/desktop-settings';
import type { AutosaveParts } from '../../app/autosave';
import { saveSettings, useSettings } from '../../app/settings';
import { useAutosave } from '../../app/use-autosave';
import { SaveState } from '../../ui/save-state';
import { firmOf, type LetterheadText, letterheadText, MOST_LINES } from './firm';
import styles from './page.module.css';
import { Item, Section } from './section';
import { FirmTemplate } from './template';
import { useTexts } from './texts';

const PARTS: AutosaveParts<LetterheadText> = {
  // Settings have no revisions: whoever types last is who is right.
  save: async ({ rev, value }) => {
    const reply = await saveSettings({ firm: firmOf(value) });
    return reply.ok ? done({ rev: rev + 1 }) : reply;
  },
  load: () => Promise.resolve(done({ rev: 0, value: letterheadText(useSettings.getState().settings?.firm ?? null) })),
};

/** What stands at the head of the firm's memos. */
export function Letterhead() {
  const firm = useSettings(({ settings }) => settings?.firm);
  return firm === undefined ? null : <Fields firm={firm} />;
}

function Fields({ firm }: { readonly firm: Settings['firm'] }) {
  const say = useTexts();
  const [known] = useState(firm);
  const base = useMemo(() => ({ rev: 0, value: letterheadText(known) }), [known]);
  const { value, set, state, flush } = useAutosave('settings/letterhead', base, PARTS);
  const shown = firmOf(value);
  const onBlur = () => void flush();
  return (
    <Section title={say('section.letterhead')}>
      <p>{say('letterhead.text')}</p>
      <div className={styles['fields']}>
        <TextInput
          label={say('letterhead.name')}
          value={value.name}
          maxLength={200}
          onBlur={onBlur}
          onChange={(event) => set({ ...value, name: event.currentTarget.value })}
        />
        <Textarea
          label={say('letterhead.address')}
          value={value.address}
          maxLength={1_000}
          onBlur={onBlur}
          onChange={(event) => set({ ...value, address: event.currentTarget.value })}
        />
        <Textarea
          label={say('letterhead.lines')}
          description={say('letterhead.linesHelp', { most: MOST_LINES })}
          minRows={3}
          value={value.lines}
          onBlur={onBlur}
          onChange={(event) => set({ ...value, lines: event.currentTarget.value })}
        />
        <SaveState
          phase={state.phase}
          error={state.phase === 'failed' ? state.error : null}
          onRetry={() => void flush()}
        />
      </div>
      <Item title={say('letterhead.preview')}>
        {shown === null ? (
          <p>{say('letterhead.none')}</p>
        ) : (
          <div className={styles['letterhead']}>
            <p>{shown.name}</p>
            <p>{[shown.address, ...shown.lines].filter((line) => line !== '').join('\n')}</p>
          </div>
        )}
      </Item>
      <FirmTemplate />
    </Section>
  );
}
