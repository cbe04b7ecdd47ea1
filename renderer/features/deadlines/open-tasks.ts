import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import type { IsoDate } from '../../../shared/model/date';
import { type DueFilter, fold, isDue } from '../matters/match';
import { byDeadline, type Task } from '../tasks/in-order';

/** Something still to be done, and the matter that it belongs to. */
export interface OpenTask {
  readonly task: Task;
  readonly matter: ListedMatter;
}

export const groupings = ['deadline', 'person', 'matter'] as const;
export type Grouping = (typeof groupings)[number];

/** Which tasks are shown, and in which order; what is left out lets everything through. */
export interface DeadlineFilter {
  readonly by: Grouping;
  readonly text: string;
  readonly due: DueFilter | null;
  /** Null: of everybody. The empty name: of nobody yet. */
  readonly person: string | null;
}

export const ALL_BY_DEADLINE: DeadlineFilter = { by: 'deadline', text: '', due: null, person: null };

/** Whose a task is; the empty name where it is nobody's yet. */
export const personOf = ({ task }: OpenTask): string => task.value.assignee ?? '';

export const isOverdue = ({ task }: OpenTask, today: IsoDate): boolean =>
  isDue('overdue', task.value.due ?? null, today);

/** Everybody who has something to do, by name. */
export const peopleOf = (tasks: readonly OpenTask[]): readonly string[] =>
  [...new Set(tasks.map(personOf))].filter((name) => name !== '').sort();

const textOf = ({ task, matter }: OpenTask): string => fold([task.value.title, matter.title, matter.client].join('\n'));

/** What comes behind every name. */
const LAST = '\uFFFF';

const orders: Readonly<Record<Grouping, (open: OpenTask) => string>> = {
  deadline: () => '',
  person: (open) => personOf(open) || LAST,
  matter: ({ matter }) => `${matter.title}\n${matter.id}`,
};

/** The tasks that pass, each group by deadline. */
export function shownTasks(tasks: readonly OpenTask[], filter: DeadlineFilter, today: IsoDate): readonly OpenTask[] {
  const { by, due, person } = filter;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const group = orders[by];
  return tasks
    .filter(
      (open) =>
        (due === null || isDue(due, open.task.value.due ?? null, today)) &&
        (person === null || personOf(open) === person) &&
        words.every((word) => textOf(open).includes(word)),
    )
    .sort((a, b) => group(a).localeCompare(group(b)) || byDeadline(a.task, b.task));
}
