import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { saving } from '../../app/unsaved';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { numberEvidence } from './file-evidence';
import { guessKind } from './kinds';
import { useTexts } from './texts';

/** Files a piece of evidence that has no file: an original that is kept elsewhere, a record on a chain. */
export function NewReference(props: {
  readonly matterId: string;
  readonly onFiled: (reference: string) => void;
  readonly onClose: () => void;
}) {
  const { matterId, onFiled, onClose } = props;
  const say = useTexts();
  const form = useId();
  const [title, setTitle] = useState('');
  const [locator, setLocator] = useState('');
  const [error, setError] = useState<BridgeError | null>(null);
  const file = async (event: FormEvent) => {
    event.preventDefault();
    const found = locator.trim() === '' ? {} : { locator: locator.trim() };
    const kind = guessKind({ name: `${title} ${locator}`, type: '' });
    const reply = await saving(numberEvidence(matterId, { title: title.trim(), kind, ...found }));
    if (!reply.ok) return setError(reply.error);
    onFiled(reply.value);
    onClose();
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('cancel')}
      </Button>
      <Button type="submit" form={form} disabled={title.trim() === ''}>
        {say('reference.create')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('reference.title')} onClose={onClose} actions={actions}>
      <p>{say('reference.text')}</p>
      <form id={form} onSubmit={(event) => void file(event)}>
        <TextInput
          data-autofocus
          label={say('field.title')}
          maxLength={1_000}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput
          mt={10}
          label={say('field.locator')}
          description={say('reference.locatorHelp')}
          maxLength={1_000}
          value={locator}
          onChange={({ currentTarget }) => setLocator(currentTarget.value)}
        />
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
