import { Button } from '@mantine/core';
import { lock } from '../../app/desk/lock';
import { Dialog } from '../../ui/dialog';
import { wantRestore } from '../restore/state';
import { useTexts } from './texts';

/** A backup is never restored over an open vault: asks to lock it, and goes on before the locked one. */
export function RestoreBackup({ onClose }: { readonly onClose: () => void }) {
  const say = useTexts();
  const go = () => {
    onClose();
    wantRestore(true);
    void lock();
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('backup.stay')}
      </Button>
      <Button onClick={go}>{say('backup.lock')}</Button>
    </>
  );
  return (
    <Dialog opened title={say('backup.restoreTitle')} onClose={onClose} actions={actions}>
      <p>{say('backup.restoreText')}</p>
      <p>{say('backup.restoreKept')}</p>
    </Dialog>
  );
}
