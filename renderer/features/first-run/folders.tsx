import { useEffect, useState } from 'react';
import type { Where } from '../../../shared/bridge/desktop-contract';
import { api } from '../../app/api';
import styles from './first-run.module.css';
import { useTexts } from './texts';

const folders = ['data', 'vault', 'backups'] as const;

/** The folders in which everything lies. */
export function Folders() {
  const say = useTexts();
  const [where, setWhere] = useState<Where | null>(null);
  useEffect(() => {
    void api.app.where().then((reply) => {
      if (reply.ok) setWhere(reply.value);
    });
  }, []);
  return (
    <dl className={styles['where']}>
      {folders.map((folder) => (
        <div key={folder}>
          <dt>{say(`begin.${folder}`)}</dt>
          <dd>{where?.[folder]}</dd>
        </div>
      ))}
    </dl>
  );
}
