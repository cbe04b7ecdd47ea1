import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { type CalendarDay, writeIcs } from '../../../shared/calendar/write-ics';
import { api } from '../../app/api';
import { today } from '../../app/format';
import { ErrorState } from '../../ui/error-state';
import type { Task } from './in-order';
import styles from './tasks.module.css';
import { useTexts } from './texts';

/** A task for a calendar; with its matter, where tasks of several are written. */
type DatedTask = Pick<Task, 'id' | 'value'> & { readonly matter?: string };

/** The tasks that have a date, as whole days of a calendar. */
const daysOf = (tasks: readonly DatedTask[]): readonly CalendarDay[] =>
  tasks.flatMap(({ id, matter, value: { title, due, done, assignee, note } }) => {
    if (due === undefined) return [];
    const description = [matter, assignee, note].filter((line) => line !== undefined).join('\n');
    return [{ id: `${id}@adit`, day: due, title, description, isDone: done }];
  });

/** Writes the deadlines to a file that calendars take up. */
export function ExportCalendar({ tasks }: { readonly tasks: readonly DatedTask[] }) {
  const say = useTexts();
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const days = daysOf(tasks);
  const write = async () => {
    const bytes = new TextEncoder().encode(writeIcs(days, new Date().toISOString()));
    const reply = await api.files.save({ name: `deadlines-${today()}.ics`, kind: 'ics', bytes });
    setError(reply.ok ? null : reply.error);
    setSaved(reply.ok ? reply.value.saved : null);
  };
  if (days.length === 0) return null;
  return (
    <div className={styles['calendar']}>
      <Button variant="default" size="xs" onClick={() => void write()}>
        {say('calendar')}
      </Button>
      <span role="status">{saved === null ? null : say('calendarSaved', { name: saved })}</span>
      {error === null ? null : <ErrorState error={error} onRetry={() => void write()} />}
    </div>
  );
}
