import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';

export type Task = DesktopOutput<'tasks.list'>[number];

/** After every date: a task without one comes behind those that have one. */
const NO_DATE = '9999';

/** What is open before what is done, the nearest deadline first, then as they were made. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort(
    (a, b) =>
      Number(a.value.done) - Number(b.value.done) ||
      (a.value.due ?? NO_DATE).localeCompare(b.value.due ?? NO_DATE, 'en') ||
      a.createdAt.localeCompare(b.createdAt, 'en'),
  );
