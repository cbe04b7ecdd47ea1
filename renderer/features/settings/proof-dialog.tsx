import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { DesktopInput } from '../../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import styles from './proof-dialog.module.css';
import { useTexts } from './texts';

export type KeyProof = DesktopInput<'vault.renewRecovery'>['proof'];

interface ProofDialogProps {
  readonly title: string;
  /** What is done, as the button says it. */
  readonly action: string;
  /** What comes of it; and what else is asked for. */
  readonly children: ReactNode;
  readonly isReady?: boolean;
  /** Does it; gives the refusal where there is one. */
  readonly onProve: (proof: KeyProof) => Promise<BridgeError | null>;
  readonly onClose: () => void;
}

/** Asks anew who is there, before a key of the vault is touched. */
export function ProofDialog({ title, action, children, isReady = true, onProve, onClose }: ProofDialogProps) {
  const say = useTexts();
  const form = useId();
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '' || !isReady || busy) return;
    setBusy(true);
    const refusal = await onProve(byKey ? { recoveryKey: secret } : { passphrase: secret });
    setBusy(false);
    setError(refusal);
    if (refusal === null) onClose();
  };
  const turn = () => {
    setByKey(!byKey);
    setSecret('');
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('proof.cancel')}
      </Button>
      <Button type="submit" form={form} loading={busy} disabled={secret === '' || !isReady}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog opened title={title} onClose={onClose} actions={actions} size={520}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <PasswordInput
          data-autofocus
          label={say(byKey ? 'proof.recoveryKey' : 'proof.passphrase')}
          value={secret}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': say('proof.show'), tabIndex: 0 }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Button variant="subtle" size="compact-sm" className={styles['turn']} onClick={turn}>
          {say(byKey ? 'proof.withPassphrase' : 'proof.withRecovery')}
        </Button>
        {children}
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
