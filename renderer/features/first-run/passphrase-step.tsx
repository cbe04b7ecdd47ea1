import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saveSettings } from '../../app/settings';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { useFirstRun } from './state';
import { StrengthMeter } from './strength-meter';
import { useTexts } from './texts';
import { useStrength } from './use-strength';

const SHORTEST = 8;

interface PassphraseStepProps {
  readonly name: string;
  readonly onBack: () => void;
  /** The vault is there; this is its recovery key. */
  readonly onMade: (recoveryKey: string) => void;
}

/** The passphrase, twice; then the vault is made. */
export function PassphraseStep({ name, onBack, onMade }: PassphraseStepProps) {
  const say = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [looked, setLooked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const strength = useStrength(passphrase, name);
  const ready = passphrase.length >= SHORTEST && again === passphrase && strength?.enough === true;
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    useFirstRun.setState({ underWay: true });
    const reply = await api.vault.create({ passphrase, actor: name });
    setBusy(false);
    if (!reply.ok) {
      useFirstRun.setState({ underWay: false });
      setError(reply.error);
      return;
    }
    void saveSettings({ lawyer: name });
    onMade(reply.value.recoveryKey);
  };
  const toggle = { 'aria-label': say('passphrase.show'), tabIndex: 0 };
  return (
    <Face title={say('passphrase.title')}>
      <p>{say('passphrase.text')}</p>
      <form onSubmit={(event) => void onSubmit(event)}>
        <PasswordInput
          label={say('passphrase.field')}
          description={say('passphrase.help')}
          value={passphrase}
          error={passphrase !== '' && passphrase.length < SHORTEST && looked ? say('passphrase.short') : undefined}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={toggle}
          onBlur={() => setLooked(true)}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <StrengthMeter strength={strength} />
        <PasswordInput
          label={say('passphrase.again')}
          value={again}
          error={again !== '' && !passphrase.startsWith(again) ? say('passphrase.differs') : undefined}
          autoComplete="off"
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        {error === null ? null : <ErrorState error={error} />}
        <Actions>
          <Button type="submit" size="sm" loading={busy} disabled={!ready}>
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
