import { expect, it } from 'vitest';
import {
  ALL_BY_DEADLINE,
  type DeadlineFilter,
  isOverdue,
  type OpenTask,
  peopleOf,
  shownTasks,
} from '../../../renderer/features/deadlines/open-tasks';
import { listedMatter } from '../../fixtures/listed-matter';

const TODAY = '2026-11-26';
const storage = listedMatter('Storage nodes', { id: '00000000-0000-4000-8000-00000000000a', client: 'Deep Vault' });
const leasing = listedMatter('Leasing of servers', { id: '00000000-0000-4000-8000-00000000000b' });

const open = (
  title: string,
  matter: OpenTask['matter'],
  value: { readonly due?: string; readonly assignee?: string } = {},
): OpenTask => ({
  matter,
  task: {
    id: title,
    rev: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    value: { title, done: false, ...value },
  },
});

const tasks = [
  open('Undated', storage, { assignee: 'Li' }),
  open('Next week', leasing, { due: '2026-12-01' }),
  open('Late', storage, { due: '2026-11-25', assignee: 'Wang' }),
  open('Today', leasing, { due: TODAY, assignee: 'Li' }),
];

const shown = (filter: Partial<DeadlineFilter>) =>
  shownTasks(tasks, { ...ALL_BY_DEADLINE, ...filter }, TODAY).map(({ task }) => task.value.title);

it('puts the nearest deadline first, and what has none last', () => {
  expect(shown({})).toEqual(['Late', 'Today', 'Next week', 'Undated']);
});

it('groups by person, those of nobody last, and by matter, each by deadline', () => {
  expect(shown({ by: 'person' })).toEqual(['Today', 'Undated', 'Late', 'Next week']);
  expect(shown({ by: 'matter' })).toEqual(['Today', 'Next week', 'Late', 'Undated']);
});

it('shows what is overdue, what is due, what is somebody’s and what is nobody’s', () => {
  expect(shown({ due: 'overdue' })).toEqual(['Late']);
  expect(shown({ due: 'week' })).toEqual(['Today', 'Next week']);
  expect(shown({ due: 'none' })).toEqual(['Undated']);
  expect(shown({ person: 'Li' })).toEqual(['Today', 'Undated']);
  expect(shown({ person: '' })).toEqual(['Next week']);
  expect(peopleOf(tasks)).toEqual(['Li', 'Wang']);
  expect(tasks.map((task) => isOverdue(task, TODAY))).toEqual([false, false, true, false]);
});

it('finds by words of the task, its matter and its client', () => {
  expect(shown({ text: 'deep LATE' })).toEqual(['Late']);
  expect(shown({ text: 'leasing' })).toEqual(['Today', 'Next week']);
});
