import { Autocomplete, Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { api } from '../../app/api';
import { fileClient } from '../../app/file-client';
import { saving } from '../../app/unsaved';
import { useClients } from '../../app/use-clients';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import styles from './matter-details.module.css';
import { useTexts } from './texts';

/** Title, client and file number of a matter. */
export function MatterDetails(props: { readonly matter: Stored<MatterRecord>; readonly onClose: () => void }) {
  const { matter, onClose } = props;
  const say = useTexts();
  const form = useId();
  const { value: clients } = useClients();
  const [title, setTitle] = useState(matter.value.title);
  const [client, setClient] = useState(matter.value.client.name);
  const [number, setNumber] = useState(matter.value.number ?? '');
  const [error, setError] = useState<BridgeError | null>(null);
  const ready = title.trim() !== '' && client.trim() !== '';
  const save = async () => {
    const { id, rev, value } = matter;
    const { number: _before, ...rest } = value;
    const changed = client.trim() !== value.client.name;
    const whose = changed ? await fileClient(client.trim(), clients ?? []) : null;
    if (whose?.ok === false) return whose;
    const named = number.trim() === '' ? {} : { number: number.trim() };
    return await api.matters.save({ id, rev, value: { ...rest, ...whose?.value, ...named, title: title.trim() } });
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const reply = await saving<unknown>(save());
    if (reply.ok) onClose();
    else setError(reply.error);
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('details.cancel')}
      </Button>
      <Button type="submit" form={form} disabled={!ready}>
        {say('details.save')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('details.title')} onClose={onClose} actions={actions}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextInput
          data-autofocus
          label={say('details.name')}
          value={title}
          maxLength={1_000}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Autocomplete
          label={say('details.client')}
          data={[...new Set(clients?.map(({ name }) => name))]}
          limit={20}
          value={client}
          maxLength={1_000}
          onChange={setClient}
        />
        <TextInput
          label={say('details.number')}
          value={number}
          maxLength={1_000}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
