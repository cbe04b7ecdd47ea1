import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saveSettings, useSettings } from '../../app/settings';
import { refreshStatus, useStatus } from '../../app/status';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { Restore } from '../restore/restore';
import { useRestoring, wantRestore } from '../restore/state';
import { useTexts } from './texts';
import styles from './unlock.module.css';
import { useWait } from './use-wait';

type Means = 'passphrase' | 'recovery';

/** Runs one attempt at a time and keeps what it was refused for. */
function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const attempt = async (make: () => Promise<Reply<null>>) => {
    setBusy(true);
    const reply = await make();
    setBusy(false);
    setError(reply.ok ? null : reply.error);
    return reply.ok;
  };
  return { busy, error, attempt };
}

/** Unlocking without typing, where this computer keeps a key of its own. */
function SystemKey(props: {
  readonly actor: string;
  readonly busy: boolean;
  readonly onUse: (make: () => Promise<Reply<null>>) => Promise<void>;
}) {
  const { actor, busy, onUse } = props;
  const say = useTexts();
  const key = useStatus(({ status }) => status?.systemKey);
  if (key?.set !== true || key.fault !== null) return null;
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        disabled={busy || actor === ''}
        onClick={() => void onUse(() => api.vault.unlockWithSystem({ actor }))}
      >
        {say('withSystem')}
      </Button>
    </div>
  );
}

/** The way into a vault that is locked, or back to a backup of it. */
export function Unlock() {
  const say = useTexts();
  const restoring = useRestoring(({ wanted }) => wanted);
  return restoring ? (
    <Face title={say('restoreTitle')}>
      <Restore onBack={() => wantRestore(false)} />
    </Face>
  ) : (
    <Secret />
  );
}

function Secret() {
  const say = useTexts();
  const known = useSettings(({ settings }) => settings?.lawyer ?? '');
  const [means, setMeans] = useState<Means>('passphrase');
  const [secret, setSecret] = useState('');
  const [name, setName] = useState(known);
  const { busy, error, attempt } = useAttempt();
  const seconds = useWait();
  const actor = name.trim();
  const change = (next: Means) => {
    setMeans(next);
    setSecret('');
  };
  const enter = async (make: () => Promise<Reply<null>>) => {
    if (await attempt(make)) void saveSettings({ lawyer: actor });
    else {
      setSecret('');
      // How long to wait is told only to whoever asks.
      void refreshStatus();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (actor === '' || secret === '' || seconds > 0) return;
    void enter(() =>
      means === 'passphrase'
        ? api.vault.unlock({ passphrase: secret, actor })
        : api.vault.unlockWithRecovery({ recoveryKey: secret, actor }),
    );
  };
  return (
    <Face title={say('title')}>
      <form onSubmit={onSubmit}>
        <PasswordInput
          key={means}
          label={say(means === 'passphrase' ? 'passphrase' : 'recoveryKey')}
          description={means === 'recovery' ? say('recoveryHelp') : undefined}
          value={secret}
          autoFocus
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': say('show'), tabIndex: 0 }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <TextInput
          label={say('lawyer')}
          description={say('lawyerHelp')}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error === null ? null : <ErrorState error={error} />}
        {seconds > 0 ? <p role="timer">{say('wait', { count: seconds })}</p> : null}
        <Actions>
          <Button type="submit" size="sm" loading={busy} disabled={secret === '' || actor === '' || seconds > 0}>
            {say('unlock')}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => change(means === 'passphrase' ? 'recovery' : 'passphrase')}>
            {say(means === 'passphrase' ? 'withRecovery' : 'withPassphrase')}
          </Button>
        </Actions>
      </form>
      <SystemKey actor={actor} busy={busy} onUse={enter} />
      <div>
        <Button variant="subtle" className={styles['restore']} onClick={() => wantRestore(true)}>
          {say('restore')}
        </Button>
      </div>
    </Face>
  );
}
