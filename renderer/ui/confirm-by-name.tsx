import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { Dialog } from './dialog';
import { ErrorState } from './error-state';
import { useTexts } from './texts';

interface ConfirmProps {
  readonly title: string;
  /** What will be lost. */
  readonly children: ReactNode;
  /** False while something else must be given first. */
  readonly ready?: boolean;
  /** What must be typed. */
  readonly name: string;
  /** What is done, as the button says it. */
  readonly action: string;
  /** Does it; gives the refusal where there is one. */
  readonly onConfirm: () => Promise<BridgeError | null>;
  readonly onClose: () => void;
}

/** Asks before something is lost for good: it names what, and wants the name typed instead of an "OK". */
export function ConfirmByName({ title, children, ready = true, name, action, onConfirm, onClose }: ConfirmProps) {
  const say = useTexts();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const matches = typed.trim().normalize('NFC') === name.trim().normalize('NFC');
  const confirm = async () => {
    setBusy(true);
    const refusal = await onConfirm();
    setBusy(false);
    setError(refusal);
    if (refusal === null) onClose();
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('confirm.cancel')}
      </Button>
      <Button color="danger" disabled={!(matches && ready)} loading={busy} onClick={() => void confirm()}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog opened title={title} onClose={onClose} actions={actions}>
      {children}
      <TextInput
        data-autofocus
        label={say('confirm.prompt', { name })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
