import { useEffect, useMemo } from 'react';
import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { api } from '../../app/api';
import { listenToNews } from '../../app/news';
import { type Sweep, useSweep } from '../../app/use-sweep';
import type { Task } from '../tasks/in-order';
import type { OpenTask } from './open-tasks';

/** Changes that come together are read together. */
const TOGETHER_MS = 300;

/** The open tasks of a matter; only matters that have some are asked. */
async function openTasksOf({ id, openTasks }: ListedMatter): Promise<Reply<readonly Task[] | null>> {
  if (openTasks === 0) return done(null);
  const reply = await api.tasks.list({ matterId: id });
  return reply.ok ? done(reply.value.filter(({ value }) => !value.done)) : reply;
}

/** Everything that is still to be done in any matter, kept up to date. */
export function useOpenTasks(): { readonly tasks: readonly OpenTask[]; readonly walk: Sweep<readonly Task[]> } {
  const walk = useSweep(openTasksOf);
  const { run } = walk;
  useEffect(() => {
    run();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToNews('changed', ({ tables }) => {
      if (!tables.some((table) => table === 'tasks' || table === 'matters')) return;
      clearTimeout(timer);
      timer = setTimeout(run, TOGETHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [run]);
  const tasks = useMemo(
    () => walk.found.flatMap(({ matter, found }) => found.map((task) => ({ task, matter }))),
    [walk.found],
  );
  return { tasks, walk };
}
