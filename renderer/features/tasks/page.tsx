import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api';
import type { TabProps } from '../../app/page';
import { useRecords } from '../../app/records';
import { saving } from '../../app/unsaved';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ExportCalendar } from './export-calendar';
import { inOrder, type Task } from './in-order';
import { NewTask } from './new-task';
import { TaskRow } from './task-row';
import styles from './tasks.module.css';
import { useTexts } from './texts';

/** What is to be done in a matter. */
export function Page({ matterId, focus }: TabProps) {
  const say = useTexts();
  const { value: tasks, error, reload } = useRecords('tasks', matterId);
  const [removed, setRemoved] = useState<Task['value'] | null>(null);
  const putBack = async (value: Task['value']) => {
    const reply = await saving(api.tasks.create({ matterId, value }));
    if (reply.ok) setRemoved(null);
  };
  return (
    <div className={styles['page']}>
      <NewTask matterId={matterId} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {removed === null ? null : (
        <p className={styles['removed']} role="status">
          {say('removed')}
          <Button size="compact-xs" variant="default" onClick={() => void putBack(removed)}>
            {say('undo')}
          </Button>
        </p>
      )}
      {tasks?.length === 0 ? <EmptyState title={say('none.title')} text={say('none.text')} /> : null}
      <ul className={styles['tasks']} aria-label={say('title')}>
        {inOrder(tasks ?? []).map((task) => (
          <TaskRow key={task.id} task={task} matterId={matterId} isSought={task.id === focus} onRemoved={setRemoved} />
        ))}
      </ul>
      <ExportCalendar tasks={tasks ?? []} />
    </div>
  );
}
