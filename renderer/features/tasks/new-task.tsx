import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { IsoDate } from '../../../shared/model/date';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';
import { DateField } from '../../ui/date-field';
import { ErrorState } from '../../ui/error-state';
import styles from './tasks.module.css';
import { useTexts } from './texts';

/** Adds a task. What was typed stays until it is saved. */
export function NewTask({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const [title, setTitle] = useState('');
  const [assignee, setAssignee] = useState('');
  const [due, setDue] = useState<IsoDate | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const value = {
      title: title.trim(),
      ...(assignee.trim() === '' ? {} : { assignee: assignee.trim() }),
      ...(due === null ? {} : { due }),
    };
    const reply = await saving(api.tasks.create({ matterId, value }));
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setTitle('');
    setDue(null);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group align="end">
        <TextInput
          className={styles['new'] ?? ''}
          label={say('newTitle')}
          value={title}
          maxLength={1_000}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <DateField label={say('due')} value={due} onChange={setDue} />
        <TextInput
          label={say('assignee')}
          value={assignee}
          maxLength={1_000}
          onChange={({ currentTarget }) => setAssignee(currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={title.trim() === ''}>
          {say('add')}
        </Button>
      </Group>
      {error === null ? null : <ErrorState error={error} />}
    </form>
  );
}
