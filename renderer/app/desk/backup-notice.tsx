import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { backUp } from '../back-up';
import { useBackupStatus } from '../backups';
import { explain } from '../explain';
import { useLanguage } from '../i18n';
import { navigate } from '../routes';
import { useTexts } from '../texts';
import { NoticeLine } from './notice-line';

/** Long enough for Adit to make by itself what was due when the vault was opened. */
const PATIENCE_MS = 5 * 60_000;

/** Says that backups are behind: an attempt failed, or none came of itself. */
export function BackupNotice() {
  const say = useTexts();
  const language = useLanguage();
  const { value: status, reload } = useBackupStatus();
  const [isLate, setLate] = useState(false);
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      setLate(true);
      void reload();
    }, PATIENCE_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (status === null || !status.due || (status.lastError === null && !isLate)) return null;
  const error = status.lastError as BridgeError | null;
  const reason = error?.code ?? '';
  if (read === reason) return null;
  return (
    <NoticeLine onClose={() => setRead(reason)}>
      <p>
        {error === null ? say('notice.overdue') : say('notice.backupFailed', { what: explain(error, language).what })}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => void backUp(say('command.backupDone'))}>
        {say('notice.backUp')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => void navigate({ screen: 'settings', section: 'backups' })}
      >
        {say('notice.backupSettings')}
      </Button>
    </NoticeLine>
  );
}
