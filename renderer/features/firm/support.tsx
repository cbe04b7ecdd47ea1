import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { LongText } from '../../ui/long-text';
import { Item, Section } from '../settings/section';
import { useTexts as useSettingsTexts } from '../settings/texts';
import { useTexts } from './texts';

/** What somebody who helps may need to know: read here to its end, then saved to a file and sent by nobody. */
export function Support() {
  const say = useTexts();
  const saySettings = useSettingsTexts();
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const show = async () => {
    const reply = await api.support.show();
    setError(reply.ok ? null : reply.error);
    setLines(reply.ok ? reply.value.lines : null);
  };
  return (
    <Section title={saySettings('section.support')}>
      <p>{say('support.text')}</p>
      <Item title={say('support.what')} text={say('support.whatText')} />
      {error === null ? null : <ErrorState error={error} />}
      <Button variant="default" onClick={() => void show()}>
        {say(lines === null ? 'support.show' : 'support.again')}
      </Button>
      {lines === null ? null : <Bundle key={lines.join()} lines={lines} onError={setError} />}
    </Section>
  );
}

function Bundle(props: { readonly lines: readonly string[]; readonly onError: (error: BridgeError) => void }) {
  const { lines, onError } = props;
  const say = useTexts();
  const [read, setRead] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    const reply = await api.support.save();
    if (!reply.ok) onError(reply.error);
    else setSaved(reply.value.saved);
  };
  return (
    <Item title={say('support.lines', { count: lines.length })} text={say('support.read')}>
      <LongText label={say('support.label')} text={lines.join('\n')} onEnd={() => setRead(true)} />
      <Actions>
        <Button disabled={!read} onClick={() => void save()}>
          {say('support.save')}
        </Button>
      </Actions>
      {saved === null ? null : <p role="status">{say('support.saved', { name: saved })}</p>}
    </Item>
  );
}
