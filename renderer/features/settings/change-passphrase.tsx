import { api } from '../../app/api';
import { notifyDone } from '../../app/notify';
import { useSettings } from '../../app/settings';
import { NewPassphrase, useNewPassphrase } from '../first-run/new-passphrase';
import { ProofDialog } from './proof-dialog';
import { useTexts } from './texts';

/** Puts another passphrase in the place of the present one. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const say = useTexts();
  const typed = useNewPassphrase(useSettings(({ settings }) => settings?.lawyer ?? ''));
  return (
    <ProofDialog
      title={say('passphrase.dialog')}
      action={say('passphrase.action')}
      isReady={typed.isReady}
      onProve={async (proof) => {
        const reply = await api.vault.changePassphrase({ proof, next: typed.passphrase });
        if (!reply.ok) return reply.error;
        notifyDone(say('passphrase.done'));
        return null;
      }}
      onClose={onClose}
    >
      <NewPassphrase typed={typed} />
      <p>{say('passphrase.note')}</p>
    </ProofDialog>
  );
}
