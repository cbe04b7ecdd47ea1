import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { IsoDate } from '../../../shared/model/date';
import type { PackFact } from '../../../shared/packs/schema';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useRecords } from '../../app/records';
import { saving } from '../../app/unsaved';
import { DateField } from '../../ui/date-field';
import { ErrorState } from '../../ui/error-state';
import styles from './ask-field.module.css';
import { useTexts } from './texts';

/** Who finds out what nobody knows yet, and by when: a task of the matter, tied to the question. */
export function AskField({ matterId, question }: { readonly matterId: string; readonly question: PackFact }) {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const { value: tasks } = useRecords('tasks', matterId);
  const [assignee, setAssignee] = useState('');
  const [due, setDue] = useState<IsoDate | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const open = (tasks ?? []).filter(({ value }) => value.fact === question.key && !value.done);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const value = {
      title: say('ask.task', { label: question.label[language] }),
      fact: question.key,
      ...(assignee.trim() === '' ? {} : { assignee: assignee.trim() }),
      ...(due === null ? {} : { due }),
    };
    const reply = await saving(api.tasks.create({ matterId, value }));
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setAssignee('');
    setDue(null);
  };
  return (
    <form className={styles['ask']} onSubmit={(event) => void create(event)}>
      <h3>{say('ask.title')}</h3>
      {open.length === 0 ? null : (
        <ul>
          {open.map(({ id, value }) => (
            <li key={id}>
              {value.assignee ?? say('ask.nobody')}
              {value.due === undefined ? null : ` · ${say('ask.by', { day: format.day(value.due) })}`}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['fields']}>
        <TextInput
          label={say('ask.assignee')}
          value={assignee}
          onChange={(event) => setAssignee(event.currentTarget.value)}
        />
        <DateField label={say('ask.due')} value={due} onChange={setDue} />
        <Button type="submit" variant="default" disabled={assignee.trim() === '' && due === null}>
          {say('ask.create')}
        </Button>
      </div>
      {error === null ? null : <ErrorState error={error} />}
    </form>
  );
}
