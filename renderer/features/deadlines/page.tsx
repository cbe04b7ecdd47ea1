import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { today, useFormat } from '../../app/format';
import type { ScreenProps } from '../../app/page';
import { navigate, replaceRoute } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ListPage } from '../../ui/list-page';
import { PageHeader } from '../../ui/page-header';
import { SweepState } from '../../ui/sweep-state';
import { VirtualList } from '../../ui/virtual-list';
import { ExportCalendar } from '../tasks/export-calendar';
import { columnsOf } from './columns';
import { Filters } from './filters';
import { ALL_BY_DEADLINE, type DeadlineFilter, isOverdue, type OpenTask, shownTasks } from './open-tasks';
import { useTexts } from './texts';
import { useOpenTasks } from './use-open-tasks';

const show = (showing: DeadlineFilter) => replaceRoute({ screen: 'deadlines', showing });

const open = ({ task, matter }: OpenTask) =>
  void navigate({ screen: 'matter', id: matter.id, tab: 'tasks', focus: task.id });

function Tasks({
  tasks,
  filter,
  isWhole,
}: {
  readonly tasks: readonly OpenTask[];
  readonly filter: DeadlineFilter;
  readonly isWhole: boolean;
}) {
  const say = useTexts();
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useMemo(() => shownTasks(tasks, filter, today()), [tasks, filter]);
  const columns = useMemo(() => columnsOf(filter.by, say, format), [filter.by, say, format]);
  if (rows.length === 0 && !isWhole) return null;
  if (rows.length === 0) {
    return (
      <EmptyState title={say('nothing.title')} text={say('nothing.text')}>
        <Button variant="default" onClick={() => show({ ...ALL_BY_DEADLINE, by: filter.by })}>
          {say('nothing.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={say('title')}
      rows={rows}
      columns={columns}
      idOf={({ task }) => task.id}
      textOf={({ task }) => task.value.title}
      selected={selected}
      onSelect={setSelected}
      onOpen={open}
    />
  );
}

/** What is still to be done in all matters, and by when. */
export function Page({ route }: ScreenProps<'deadlines'>) {
  const say = useTexts();
  const format = useFormat();
  const { tasks, walk } = useOpenTasks();
  const filter = route.showing ?? ALL_BY_DEADLINE;
  const late = tasks.filter((task) => isOverdue(task, today())).length;
  const counts = [
    say('open', { count: tasks.length, number: format.number(tasks.length) }),
    ...(late === 0 ? [] : [say('overdue', { count: late, number: format.number(late) })]),
  ];
  const isWhole = walk.state === 'whole';
  const dated = tasks.map(({ task: { id, value }, matter: { title, client } }) => ({
    id,
    value,
    matter: `${title} · ${client}`,
  }));
  return (
    <ListPage>
      <PageHeader title={say('title')} note={isWhole || tasks.length > 0 ? counts.join(' · ') : undefined}>
        {isWhole ? <ExportCalendar tasks={dated} /> : null}
      </PageHeader>
      <SweepState walk={walk} label={say('working')} />
      {walk.error === null ? null : <ErrorState error={walk.error} onRetry={walk.run} />}
      {isWhole && tasks.length === 0 ? (
        <EmptyState title={say('none.title')} text={say('none.text')}>
          <Button variant="default" onClick={() => void navigate({ screen: 'matters' })}>
            {say('none.matters')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <Filters tasks={tasks} filter={filter} onChange={show} />
          <Tasks tasks={tasks} filter={filter} isWhole={isWhole} />
        </>
      )}
    </ListPage>
  );
}
