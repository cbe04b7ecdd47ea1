import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { today, useFormat } from '../../app/format';
import { navigate } from '../../app/routes';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { useArrival } from '../../ui/use-arrival';
import type { Task } from './in-order';
import styles from './tasks.module.css';
import { useTexts } from './texts';

/** One task: done or not, when it is due and whose it is, and the question that it came from. */
export function TaskRow(props: {
  readonly task: Task;
  readonly matterId: string;
  readonly isSought: boolean;
  readonly onRemoved: (value: Task['value']) => void;
}) {
  const { task, matterId, isSought, onRemoved } = props;
  const { id, rev, value } = task;
  const say = useTexts();
  const format = useFormat();
  const place = useArrival<HTMLLIElement>(isSought);
  const [error, setError] = useState<BridgeError | null>(null);
  const kept = async (work: Promise<Reply<unknown>>): Promise<boolean> => {
    const reply = await saving(work);
    setError(reply.ok ? null : reply.error);
    return reply.ok;
  };
  const remove = async () => {
    if (await kept(api.tasks.remove({ id, rev }))) onRemoved(value);
  };
  const isLate = !value.done && value.due !== undefined && value.due < today();
  return (
    <li ref={place} tabIndex={-1} className={styles['task']} data-done={value.done} data-sought={isSought}>
      <Checkbox
        aria-label={say('done', { title: value.title })}
        checked={value.done}
        onChange={({ currentTarget }) =>
          void kept(api.tasks.save({ id, rev, value: { ...value, done: currentTarget.checked } }))
        }
      />
      <div className={styles['words']}>
        <p>{value.title}</p>
        <p className={styles['note']}>
          {value.due === undefined ? null : (
            <span data-late={isLate}>{say(isLate ? 'overdue' : 'dueOn', { day: format.day(value.due) })}</span>
          )}
          {value.assignee === undefined ? null : <span>{value.assignee}</span>}
        </p>
        {error === null ? null : <ErrorState error={error} />}
      </div>
      {value.fact === undefined ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'checklist', focus: value.fact ?? '' })}
        >
          {say('goTo')}
        </Button>
      )}
      <ActionIcon variant="subtle" aria-label={say('remove', { title: value.title })} onClick={() => void remove()}>
        <Icon name="close" />
      </ActionIcon>
    </li>
  );
}
