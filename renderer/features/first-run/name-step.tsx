import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useStatus } from '../../app/status';
import { Face } from '../../ui/face';
import { Restore } from '../restore/restore';
import styles from './first-run.module.css';
import { useFirstRun } from './state';
import { useTexts } from './texts';

/** The first word: who works here, or that a vault which was here before is wanted back. */
export function NameStep(props: { readonly name: string; readonly onNext: (name: string) => void }) {
  const say = useTexts();
  const [name, setName] = useState(props.name);
  const [restoring, setRestoring] = useState(false);
  const leftIn = useFirstRun((state) => state.leftIn);
  const backups = useStatus(({ status }) => (status?.vault.state === 'new' ? status.vault.backups : 0));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') props.onNext(name.trim());
  };
  if (restoring) {
    return (
      <Face title={say('restoreTitle')}>
        <Restore onBack={() => setRestoring(false)} />
      </Face>
    );
  }
  return (
    <Face title={say('title')}>
      {leftIn === null ? null : <p className={styles['note']}>{say('leftIn', { folder: leftIn })}</p>}
      <p>{say('intro')}</p>
      {backups > 0 ? (
        <div className={styles['note']}>
          <p>{say('backups', { count: backups })}</p>
          <Button variant="default" onClick={() => setRestoring(true)}>
            {say('restore')}
          </Button>
        </div>
      ) : null}
      <form onSubmit={onSubmit}>
        <TextInput
          label={say('lawyer')}
          description={say('lawyerHelp')}
          value={name}
          maxLength={200}
          autoComplete="off"
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" size="sm" disabled={name.trim() === ''}>
            {say('next')}
          </Button>
        </div>
      </form>
      {backups > 0 ? null : (
        <p className={styles['aside']}>
          <Button variant="subtle" onClick={() => setRestoring(true)}>
            {say('restore')}
          </Button>
        </p>
      )}
    </Face>
  );
}
