import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api';
import { useBackupList } from '../../app/backups';
import { useFormat } from '../../app/format';
import { notifyError } from '../../app/notify';
import { ErrorState } from '../../ui/error-state';
import styles from './page.module.css';
import { Item } from './section';
import { useTexts } from './texts';

/** The backups that are there, and reading one of them through. */
export function BackupList() {
  const say = useTexts();
  const format = useFormat();
  const { value, error, reload } = useBackupList();
  const [checked, setChecked] = useState<string | null>(null);
  const backups = [...(value ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  const drill = async (name: string, at: string) => {
    setChecked(null);
    const reply = await api.backups.drill({ job: crypto.randomUUID(), name });
    if (!reply.ok) {
      if (reply.error.code !== 'job/cancelled') notifyError(reply.error);
      return;
    }
    const { records, attachments } = reply.value;
    const found = format.list([
      say('backup.records', { count: records }),
      say('backup.attachments', { count: attachments }),
    ]);
    setChecked(say('backup.checked', { at: format.moment(at), found }));
  };
  return (
    <Item title={say('backup.list')} text={say('backup.listText')}>
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {value !== null && backups.length === 0 ? <p>{say('backup.none')}</p> : null}
      {backups.length === 0 ? null : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{say('backup.at')}</th>
              <th>{say('backup.size')}</th>
              <th data-align="end">{say('backup.check')}</th>
            </tr>
          </thead>
          <tbody>
            {backups.map(({ name, at, bytes, own }) => (
              <tr key={name}>
                <td>{format.moment(at)}</td>
                <td>{format.bytes(bytes)}</td>
                <td data-align="end">
                  {own ? (
                    <Button
                      variant="default"
                      aria-label={say('backup.drillOf', { at: format.moment(at) })}
                      onClick={() => void drill(name, at)}
                    >
                      {say('backup.drill')}
                    </Button>
                  ) : (
                    say('backup.other')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {checked === null ? null : <p role="status">{checked}</p>}
    </Item>
  );
}
