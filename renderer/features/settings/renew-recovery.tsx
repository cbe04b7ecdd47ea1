import { api } from '../../app/api';
import { ProofDialog } from './proof-dialog';
import { useTexts } from './texts';

interface RenewRecoveryProps {
  readonly onMade: (recoveryKey: string) => void;
  readonly onClose: () => void;
}

/** Makes another recovery key; the one on the old sheet opens nothing from then on. */
export function RenewRecovery({ onMade, onClose }: RenewRecoveryProps) {
  const say = useTexts();
  return (
    <ProofDialog
      title={say('recovery.dialog')}
      action={say('recovery.action')}
      onProve={async (proof) => {
        const reply = await api.vault.renewRecovery({ proof });
        if (!reply.ok) return reply.error;
        onMade(reply.value.recoveryKey);
        return null;
      }}
      onClose={onClose}
    >
      <p>{say('recovery.note')}</p>
    </ProofDialog>
  );
}
