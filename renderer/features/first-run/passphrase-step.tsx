import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saveSettings } from '../../app/settings';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { NewPassphrase, useNewPassphrase } from './new-passphrase';
import { useFirstRun } from './state';
import { useTexts } from './texts';

interface PassphraseStepProps {
  readonly name: string;
  readonly onBack: () => void;
  /** The vault is there; this is its recovery key. */
  readonly onMade: (recoveryKey: string) => void;
}

/** The passphrase, twice; then the vault is made. */
export function PassphraseStep({ name, onBack, onMade }: PassphraseStepProps) {
  const say = useTexts();
  const typed = useNewPassphrase(name);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed.isReady) return;
    setBusy(true);
    useFirstRun.setState({ underWay: true });
    const reply = await api.vault.create({ passphrase: typed.passphrase, actor: name });
    setBusy(false);
    if (!reply.ok) {
      useFirstRun.setState({ underWay: false });
      setError(reply.error);
      return;
    }
    void saveSettings({ lawyer: name });
    onMade(reply.value.recoveryKey);
  };
  return (
    <Face title={say('passphrase.title')}>
      <p>{say('passphrase.text')}</p>
      <form onSubmit={(event) => void onSubmit(event)}>
        <NewPassphrase typed={typed} autoFocus />
        {error === null ? null : <ErrorState error={error} />}
        <Actions>
          <Button type="submit" size="sm" loading={busy} disabled={!typed.isReady}>
            {say('passphrase.create')}
          </Button>
          <Button variant="subtle" size="sm" disabled={busy} onClick={onBack}>
            {say('back')}
          </Button>
        </Actions>
      </form>
    </Face>
  );
}
