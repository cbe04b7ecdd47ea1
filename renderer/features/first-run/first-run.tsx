import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saveSettings } from '../../app/settings';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { useFirstRun } from './state';
import { useTexts } from './texts';

/** From an empty folder to a vault. */
export function FirstRun() {
  const say = useTexts();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    useFirstRun.setState({ underWay: true });
    const reply = await api.vault.create({ passphrase, actor: name.trim() });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) {
      void saveSettings({ lawyer: name.trim() });
      setRecoveryKey(reply.value.recoveryKey);
    }
  };
  if (recoveryKey !== null) {
    return (
      <Face title={say('keyTitle')}>
        <p>{recoveryKey}</p>
        <Button onClick={() => useFirstRun.setState({ underWay: false })}>{say('next')}</Button>
      </Face>
    );
  }
  return (
    <Face title={say('title')}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <TextInput label={say('lawyer')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <PasswordInput
          label={say('passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {error === null ? null : <ErrorState error={error} />}
        <Button type="submit" size="sm" disabled={name.trim() === '' || passphrase.length < 8}>
          {say('next')}
        </Button>
      </form>
    </Face>
  );
}
