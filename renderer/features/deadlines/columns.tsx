import { type Format, today } from '../../app/format';
import type { Say } from '../../app/texts-type';
import type { Column } from '../../ui/virtual-list';
import styles from './deadlines.module.css';
import { type Grouping, isOverdue, type OpenTask, personOf } from './open-tasks';
import type { en } from './texts/en';

/** What by which the list is grouped stands first. */
const orders = {
  deadline: ['due', 'task', 'person', 'matter', 'client'],
  person: ['person', 'due', 'task', 'matter', 'client'],
  matter: ['matter', 'client', 'due', 'task', 'person'],
} as const satisfies Readonly<Record<Grouping, readonly string[]>>;

const titled = (words: string) => <span title={words}>{words}</span>;

/** What the list shows of a task. */
export function columnsOf(by: Grouping, say: Say<typeof en>, format: Format): readonly Column<OpenTask>[] {
  const columns: Readonly<Record<(typeof orders)[Grouping][number], Omit<Column<OpenTask>, 'id' | 'title'>>> = {
    due: {
      width: '168px',
      cell: (open) => {
        const { due } = open.task.value;
        if (due === undefined) return null;
        const day = format.dayShort(due);
        return isOverdue(open, today()) ? <span className={styles['late']}>{say('late', { day })}</span> : day;
      },
    },
    task: { width: 'minmax(0, 3fr)', cell: ({ task }) => titled(task.value.title) },
    person: { width: 'minmax(0, 1fr)', cell: (open) => personOf(open) },
    matter: { width: 'minmax(0, 2fr)', cell: ({ matter }) => titled(matter.title) },
    client: { width: 'minmax(0, 1.4fr)', cell: ({ matter }) => titled(matter.client) },
  };
  return orders[by].map((id) => ({ id, title: say(`column.${id}`), ...columns[id] }));
}
