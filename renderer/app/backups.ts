import { useEffect } from 'react';
import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import { api } from './api';
import { listenToNews } from './news';
import { type Live, useQuery } from './query';

export type BackupStatus = DesktopOutput<'backups.status'>;
type BackupEntries = DesktopOutput<'backups.list'>;

/** Not the vault's own changes make these answers old, but backups. */
const NOTHING = { tables: [] } as const;

function useAfterBackups(reload: () => Promise<void>): void {
  useEffect(
    () =>
      listenToNews('job', ({ job }) => {
        if (job.kind === 'backup' && job.state !== 'running') void reload();
      }),
    [reload],
  );
}

/** How backups stand. */
export function useBackupStatus(): Live<BackupStatus> {
  const live = useQuery('backups.status', () => api.backups.status(), NOTHING);
  useAfterBackups(live.reload);
  return live;
}

/** The backups in the folder for them, newest first. */
export function useBackupList(): Live<BackupEntries> {
  const live = useQuery('backups.list', () => api.backups.list(), NOTHING);
  useAfterBackups(live.reload);
  return live;
}
