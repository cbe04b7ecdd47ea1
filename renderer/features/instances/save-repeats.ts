import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { Repeat, Repeats } from '../../../shared/model/repeats';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';

let last: Promise<unknown> = Promise.resolve();

/** One after another: of two changes that are asked for at once, the second begins with what the first made. */
function inTurn(work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return saving(result);
}

/** Changes what is answered several times in a matter, from what the vault has of it now. */
async function change(matterId: string, next: (repeats: Repeats) => Repeats): Promise<Reply<unknown>> {
  const matter = await api.matters.get({ id: matterId });
  if (!matter.ok) return matter;
  const { rev, value } = matter.value;
  const { repeats: before = [], ...rest } = value;
  const repeats = next(before).map((repeat) => ({
    ...repeat,
    keys: [...repeat.keys],
    instances: repeat.instances.map((instance) => ({ ...instance })),
  }));
  return await api.matters.save({ id: matterId, rev, value: repeats.length === 0 ? rest : { ...rest, repeats } });
}

export const addRepeat = (matterId: string, repeat: Repeat): Promise<Reply<unknown>> =>
  inTurn(() => change(matterId, (repeats) => [...repeats, repeat]));

/** How one of them is changed, from what it is when its turn has come: never from what a screen still shows. */
export type RepeatChange = (repeat: Repeat) => Repeat;

export const changeRepeat = (matterId: string, id: string, next: RepeatChange): Promise<Reply<unknown>> =>
  inTurn(() => change(matterId, (repeats) => repeats.map((known) => (known.id === id ? next(known) : known))));

/** Without an instance; where only the first is left, its questions are answered once again. */
const without = (repeat: Repeat, instance: string): Repeats => {
  const instances = repeat.instances.filter(({ id }) => id !== instance);
  return instances.length < 2 ? [] : [{ ...repeat, instances }];
};

/** Takes an instance out of a matter with its answers, whose history stays in the vault. */
async function remove(matterId: string, repeat: Repeat, instance: string): Promise<Reply<unknown>> {
  const listed = await api.facts.list({ matterId, instances: true });
  if (!listed.ok) return listed;
  for (const { rev, fact } of listed.value.filter((row) => row.instance === instance)) {
    const cleared = await api.facts.clear({ matterId, key: fact.key, instance, rev });
    if (!cleared.ok) return cleared;
  }
  return await change(matterId, (repeats) =>
    repeats.flatMap((known) => (known.id === repeat.id ? without(known, instance) : [known])),
  );
}

export const removeInstance = (matterId: string, repeat: Repeat, instance: string): Promise<Reply<unknown>> =>
  inTurn(async () => {
    const reply = await remove(matterId, repeat, instance);
    return reply.ok ? done(null) : reply;
  });
