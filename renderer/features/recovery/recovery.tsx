import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { Support } from '../firm/support';
import { Restore } from '../restore/restore';
import styles from './recovery.module.css';
import { SetAside } from './set-aside';
import { useTexts } from './texts';

/** A vault that does not open: why, what is safe, and the ways out. */
export function Recovery({ reason }: { readonly reason: BridgeError }) {
  const say = useTexts();
  const [showing, setShowing] = useState<'ways' | 'restore' | 'aside' | 'support'>('ways');
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await api.recovery.retry();
    setBusy(false);
  };
  if (showing === 'restore') {
    return (
      <Face title={say('restore.title')}>
        <Restore onBack={() => setShowing('ways')} />
      </Face>
    );
  }
  if (showing === 'support') {
    return (
      <Face title={say('title')} wide>
        <Support />
        <Button variant="subtle" onClick={() => setShowing('ways')}>
          {say('support.back')}
        </Button>
      </Face>
    );
  }
  const ways = [
    { name: 'retry', variant: 'filled', run: () => void retry() },
    { name: 'restore', variant: 'default', run: () => setShowing('restore') },
    { name: 'aside', variant: 'default', run: () => setShowing('aside') },
    { name: 'support', variant: 'default', run: () => setShowing('support') },
  ] as const;
  return (
    <Face title={say('title')} wide>
      <ErrorState error={reason} />
      <p>{say('safe')}</p>
      <h2>{say('ways')}</h2>
      <ul className={styles['ways']}>
        {ways.map(({ name, variant, run }) => (
          <li key={name}>
            <Button size="sm" variant={variant} disabled={busy} onClick={run}>
              {say(`${name}.action`)}
            </Button>
            <p>{say(`${name}.text`)}</p>
          </li>
        ))}
      </ul>
      {showing === 'aside' ? <SetAside onClose={() => setShowing('ways')} /> : null}
    </Face>
  );
}
