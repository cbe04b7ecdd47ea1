import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { useFirstRun } from '../first-run/state';
import { useTexts } from './texts';

/** Asks before an empty vault takes the place of the one that does not open. */
export function SetAside({ onClose }: { readonly onClose: () => void }) {
  const say = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const confirm = async () => {
    setBusy(true);
    const reply = await api.recovery.setAside();
    setBusy(false);
    if (reply.ok) useFirstRun.setState({ leftIn: reply.value.folder });
    else setError(reply.error);
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('aside.cancel')}
      </Button>
      <Button color="danger" loading={busy} onClick={() => void confirm()}>
        {say('aside.confirm')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('aside.title')} onClose={onClose} actions={actions}>
      <p>{say('aside.lost')}</p>
      <p>{say('aside.kept')}</p>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
