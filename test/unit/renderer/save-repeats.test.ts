import { beforeEach, expect, test, vi } from 'vitest';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import type { Repeat } from '../../../shared/model/repeats';

const HALLS: Repeat = {
  id: 'halls',
  title: 'Halls',
  keys: ['territory.site'],
  instances: [
    { id: 'a', name: 'Pudong' },
    { id: 'b', name: 'Ordos' },
  ],
  taken: 'a',
};

/** A vault with one matter, which takes its time. */
let matter: { rev: number; value: { readonly repeats: readonly Repeat[] } };
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));
const matters = {
  get: async () => {
    await soon();
    return done(matter);
  },
  save: async ({ rev, value }: typeof matter) => {
    await soon();
    if (rev !== matter.rev) return refuse('record/conflict', { expected: rev, found: matter.rev });
    matter = { rev: rev + 1, value };
    return done(matter);
  },
};
vi.stubGlobal('window', { adit: { matters } });
vi.stubGlobal('addEventListener', () => undefined);
const { changeRepeat } = await import('../../../renderer/features/instances/save-repeats');

beforeEach(() => {
  matter = { rev: 1, value: { repeats: [HALLS] } };
});

test('of two changes that are made at once, neither takes the other back', async () => {
  const rename = changeRepeat('m', 'halls', (now) => ({
    ...now,
    instances: now.instances.map((one) => (one.id === 'b' ? { ...one, name: 'Ordos north' } : one)),
  }));
  const add = changeRepeat('m', 'halls', (now) => ({
    ...now,
    instances: [...now.instances, { id: 'c', name: 'Yili' }],
  }));
  expect((await Promise.all([rename, add])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(matter.value.repeats[0]?.instances.map(({ name }) => name)).toEqual(['Pudong', 'Ordos north', 'Yili']);
});

test('a change that was refused does not hold up the next', async () => {
  const { save } = matters;
  matters.save = () => Promise.resolve(refuse('storage/full', {})) as never;
  expect(await changeRepeat('m', 'halls', (now) => ({ ...now, taken: 'b' }))).toEqual(refuse('storage/full', {}));
  matters.save = save;
  expect(await changeRepeat('m', 'halls', (now) => ({ ...now, taken: 'b' }))).toMatchObject({ ok: true });
  expect(matter.value.repeats[0]?.taken).toBe('b');
});
