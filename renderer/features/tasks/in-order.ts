import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';

export type Task = DesktopOutput<'tasks.list'>[number];

/** After every date: a task without one comes behind those that have one. */
const NO_DATE = '9999';

/** The nearest deadline first, then as they were made. */
export const byDeadline = (a: Task, b: Task): number =>
  (a.value.due ?? NO_DATE).localeCompare(b.value.due ?? NO_DATE, 'en') || a.createdAt.localeCompare(b.createdAt, 'en');

/** What is open before what is done, each by deadline. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort((a, b) => Number(a.value.done) - Number(b.value.done) || byDeadline(a, b));
