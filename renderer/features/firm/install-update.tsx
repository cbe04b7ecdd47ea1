import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { ChosenUpdate } from '../../../shared/bridge/desktop-updates';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { notifyError } from '../../app/notify';
import { leaving } from '../../app/routes';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { useTexts } from './texts';

/** Asks before a verified update is handed to the system, and says what happens then. */
export function InstallUpdate(props: { readonly update: ChosenUpdate; readonly onClose: () => void }) {
  const { update, onClose } = props;
  const say = useTexts();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const install = async () => {
    setBusy(true);
    const reply = await api.updates.install({ handle: update.handle });
    setBusy(false);
    if (reply.ok) return;
    setError(reply.error);
    // By then the vault may be locked, and this dialog gone with the desk.
    notifyError(reply.error);
  };
  const actions = (
    <>
      <Button variant="default" disabled={busy} onClick={onClose}>
        {say('update.cancel')}
      </Button>
      <Button loading={busy} onClick={() => void leaving(() => void install())}>
        {say('update.install')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('update.ready', { version: update.version })} onClose={onClose} actions={actions}>
      <p>{say('update.verified', { file: update.file, size: format.bytes(update.bytes) })}</p>
      <p>{say('update.next')}</p>
      {error === null ? <p>{say('update.backup')}</p> : <ErrorState error={error} />}
    </Dialog>
  );
}
