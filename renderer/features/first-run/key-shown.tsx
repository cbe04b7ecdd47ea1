import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import styles from './first-run.module.css';
import type { Frame } from './frame';
import { RecoverySheet } from './recovery-sheet';
import { useTexts } from './texts';

interface KeyShownProps {
  readonly frame: Frame;
  readonly groups: readonly string[];
  readonly onNext: () => void;
}

/** The recovery key on the sheet that is printed. */
export function KeyShown({ frame: Frame, groups, onNext }: KeyShownProps) {
  const say = useTexts();
  const [note, setNote] = useState<string | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const savePdf = async () => {
    const reply = await api.print.pdf({ name: say('key.fileName') });
    setError(reply.ok ? null : reply.error);
    if (reply.ok && reply.value.saved !== null) {
      setNote(`${say('key.saved', { name: reply.value.saved })} ${say('key.warning')}`);
    }
  };
  const print = async () => {
    const reply = await api.print.paper();
    setError(reply.ok ? null : reply.error);
    if (reply.ok && reply.value.printed) setNote(say('key.printed'));
  };
  return (
    <Frame title={say('key.title')} wide>
      <p>{say('key.text')}</p>
      <RecoverySheet groups={groups} />
      {note === null ? null : (
        <p className={styles['soft']} role="status">
          {note}
        </p>
      )}
      {error === null ? null : <ErrorState error={error} />}
      <Actions>
        <Button size="sm" onClick={onNext}>
          {say('key.have')}
        </Button>
        <Button variant="default" size="sm" onClick={() => void print()}>
          {say('key.paper')}
        </Button>
        <Button variant="default" size="sm" onClick={() => void savePdf()}>
          {say('key.pdf')}
        </Button>
      </Actions>
    </Frame>
  );
}
