import { useEffect, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { BackupView } from '../../../shared/bridge/desktop-files';
import { api } from '../../app/api';

interface Backups {
  readonly backups: readonly BackupView[] | null;
  readonly error: BridgeError | null;
}

/** The backups in the folder for them, newest first. */
export function useBackups(): Backups {
  const [found, setFound] = useState<Backups>({ backups: null, error: null });
  useEffect(() => {
    let current = true;
    void api.backups.list().then((reply) => {
      if (!current) return;
      if (!reply.ok) setFound({ backups: [], error: reply.error });
      else setFound({ backups: [...reply.value].sort((a, b) => b.at.localeCompare(a.at)), error: null });
    });
    return () => {
      current = false;
    };
  }, []);
  return found;
}
