import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api';
import { backUp } from '../../app/back-up';
import { type BackupStatus, useBackupStatus } from '../../app/backups';
import { useFormat } from '../../app/format';
import { notifyError } from '../../app/notify';
import { useFirmPolicy } from '../../app/policy';
import { useSettings } from '../../app/settings';
import { useTexts as useAppTexts } from '../../app/texts';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { SetByFirm } from '../firm/set-by-firm';
import { BackupList } from './backup-list';
import { change } from './change';
import { NumberChoice } from './choice';
import styles from './page.module.css';
import { RestoreBackup } from './restore-backup';
import { Item, Section } from './section';
import { useTexts } from './texts';

const HOURS = [1, 2, 4, 8, 12, 24, 48, 168] as const;
const KEPT = { daily: [3, 7, 14, 30, 60], weekly: [0, 4, 8, 12, 26, 52], monthly: [0, 6, 12, 24, 60, 120] } as const;
const terms = ['daily', 'weekly', 'monthly'] as const;

/** Backups: how they stand, where they go, how often, which are there, and the way back. */
export function Backups() {
  const say = useTexts();
  const sayApp = useAppTexts();
  const { value: status, error, reload } = useBackupStatus();
  const [restoring, setRestoring] = useState(false);
  return (
    <Section title={say('section.backups')}>
      <p>{say('backup.text')}</p>
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {status === null ? null : <Standing status={status} />}
      <Actions>
        <Button onClick={() => void backUp(sayApp('command.backupDone'))}>{say('backup.make')}</Button>
        <Button variant="default" onClick={() => setRestoring(true)}>
          {say('backup.restore')}
        </Button>
      </Actions>
      <BackupList />
      {status === null ? null : <Folder status={status} onMoved={() => void reload()} />}
      <Rhythm />
      {restoring ? <RestoreBackup onClose={() => setRestoring(false)} /> : null}
    </Section>
  );
}

function Standing({ status }: { readonly status: BackupStatus }) {
  const say = useTexts();
  const format = useFormat();
  const { last, lastError, due } = status;
  return (
    <div className={styles['item']} role="status">
      <p>
        {last === null
          ? say('backup.never')
          : say('backup.last', { at: format.moment(last.at), size: format.bytes(last.bytes) })}
      </p>
      {due ? <p>{say('backup.due')}</p> : null}
      {lastError === null ? null : <ErrorState error={lastError as Parameters<typeof ErrorState>[0]['error']} />}
    </div>
  );
}

function Folder({ status, onMoved }: { readonly status: BackupStatus; readonly onMoved: () => void }) {
  const say = useTexts();
  const own = useSettings(({ settings }) => settings?.backup.folder === null);
  const set = useFirmPolicy().policy.backupFolder;
  const choose = async () => {
    const reply = await api.backups.chooseFolder();
    if (!reply.ok) notifyError(reply.error);
    onMoved();
  };
  const giveUp = async () => {
    await change({ backup: { folder: null } });
    onMoved();
  };
  return (
    <Item title={say('backup.folder')} text={say('backup.folderText')}>
      <p className={styles['code']}>{status.folder}</p>
      {status.sameDisk ? <p role="status">{say('backup.sameDisk')}</p> : null}
      {set === undefined ? (
        <Actions>
          <Button variant="default" onClick={() => void choose()}>
            {say('backup.choose')}
          </Button>
          {own ? null : (
            <Button variant="subtle" onClick={() => void giveUp()}>
              {say('backup.own')}
            </Button>
          )}
        </Actions>
      ) : (
        <SetByFirm value={set} />
      )}
    </Item>
  );
}

function Rhythm() {
  const say = useTexts();
  const backup = useSettings(({ settings }) => settings?.backup);
  if (backup === undefined) return null;
  return (
    <>
      <NumberChoice
        label={say('backup.hours')}
        help={say('backup.hoursHelp')}
        options={HOURS}
        name={(count) => say('backup.everyHours', { count })}
        value={backup.hours}
        onChange={(hours) => void change({ backup: { hours } })}
      />
      <Item title={say('backup.keep')} text={say('backup.keepText')}>
        <div className={styles['row']}>
          {terms.map((term) => (
            <NumberChoice
              key={term}
              label={say(`backup.${term}`)}
              options={KEPT[term]}
              name={String}
              value={backup.keep[term]}
              onChange={(count) => void change({ backup: { keep: { ...backup.keep, [term]: count } } })}
            />
          ))}
        </div>
      </Item>
    </>
  );
}
