import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError, Reply } from '../../../../shared/bridge/desktop-errors';
import { isCreditCode } from '../../../../shared/model/credit-code';
import { saving } from '../../../app/unsaved';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import styles from '../overview.module.css';
import { useTexts } from '../texts';
import { type Field, lineFields, listFields, type PartyForm } from './party-form';

/** As long as a unified credit code is; foreign register numbers are filed in the same place and are not checked. */
const CODE_LENGTH = 18;

const seemsMistyped = (code: string): boolean => code.length === CODE_LENGTH && !isCreditCode(code);

/** Everything that is known of a party, or of the client, to be changed. */
export function PartyDialog(props: {
  readonly title: string;
  readonly before: PartyForm;
  readonly withRole: boolean;
  readonly save: (form: PartyForm) => Promise<Reply<unknown>>;
  readonly onClose: () => void;
}) {
  const { title, before, withRole, save, onClose } = props;
  const say = useTexts();
  const id = useId();
  const [form, setForm] = useState(before);
  const [error, setError] = useState<BridgeError | null>(null);
  const ready = form.name.trim() !== '' && (!withRole || form.role.trim() !== '');
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const reply = await saving(save(form));
    if (reply.ok) onClose();
    else setError(reply.error);
  };
  const bound = (field: Field) => ({
    label: say(`party.${field}`),
    value: form[field],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setForm((typed) => ({ ...typed, [field]: value })),
  });
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('party.cancel')}
      </Button>
      <Button type="submit" form={id} disabled={!ready}>
        {say('party.save')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={title} onClose={onClose} actions={actions} size={560}>
      <form id={id} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextInput data-autofocus maxLength={1_000} {...bound('name')} />
        {withRole ? <TextInput description={say('party.roleHelp')} maxLength={1_000} {...bound('role')} /> : null}
        <TextInput
          maxLength={200}
          description={seemsMistyped(form.creditCode.trim().toUpperCase()) ? undefined : say('party.creditCodeHelp')}
          error={seemsMistyped(form.creditCode.trim().toUpperCase()) ? say('party.creditCodeWrong') : undefined}
          {...bound('creditCode')}
        />
        {listFields.map((field) => (
          <Textarea key={field} autosize minRows={1} maxRows={6} description={say('party.lines')} {...bound(field)} />
        ))}
        {lineFields.map((field) => (
          <TextInput key={field} maxLength={1_000} {...bound(field)} />
        ))}
        <Textarea autosize minRows={2} maxRows={8} {...bound('note')} />
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
