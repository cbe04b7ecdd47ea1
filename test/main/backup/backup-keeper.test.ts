import { expect, test } from 'vitest';
import { BackupKeeper } from '../../../main/backup/backup-keeper';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import type { BackupView } from '../../../shared/bridge/desktop-files';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-26T12:00:00Z');

const backupAt = (time: number): BackupView => ({
  name: 'adit-2026-11-26-00000000000000aa.adit',
  date: '2026-11-26',
  bytes: 4,
  at: new Date(time).toISOString(),
  own: true,
});

function bench() {
  const state = { now: NOON, hours: 4, unlocked: true, made: 0, last: null as BackupView | null };
  let make = (_signal: AbortSignal): Promise<Reply<BackupView>> => {
    state.last = backupAt(state.now);
    return Promise.resolve(done(state.last));
  };
  const keeper = new BackupKeeper({
    make: (signal) => {
      state.made += 1;
      return make(signal);
    },
    last: () => Promise.resolve(state.last),
    now: () => state.now,
    hours: () => state.hours,
    isUnlocked: () => state.unlocked,
  });
  const making = (next: typeof make) => {
    make = next;
  };
  return { keeper, state, making };
}

test('a backup is made after unlocking where there is none, then at its interval, where something was saved', async () => {
  const { keeper, state } = bench();
  await keeper.look();
  expect(state.made).toBe(1);
  keeper.saved();
  state.now += 4 * HOUR - 1;
  await keeper.look();
  expect(state.made).toBe(1);
  state.now += 1;
  await keeper.look();
  expect(state.made).toBe(2);
  state.now += 100 * HOUR;
  await keeper.look();
  expect(state.made).toBe(2);
  expect(await keeper.isDue()).toBe(false);
  keeper.saved();
  expect(await keeper.isDue()).toBe(true);
  await keeper.look();
  expect(state.made).toBe(3);
});

test('a changed interval holds at once', async () => {
  const { keeper, state } = bench();
  state.last = backupAt(NOON - 2 * HOUR);
  expect(await keeper.isDue()).toBe(false);
  state.hours = 1;
  expect(await keeper.isDue()).toBe(true);
});

test('a backup from the future says nothing of how old the newest one is', async () => {
  const { keeper, state } = bench();
  state.last = backupAt(NOON + 48 * HOUR);
  expect(await keeper.isDue()).toBe(true);
});

test('a locked vault has nothing to back up', async () => {
  const { keeper, state } = bench();
  state.unlocked = false;
  await keeper.look();
  await keeper.beforeQuit(1_000);
  expect(state.made).toBe(0);
});

test('what was saved while a backup was made is not certain to be in it', async () => {
  const { keeper, state, making } = bench();
  making(() => {
    keeper.saved();
    state.last = backupAt(state.now);
    return Promise.resolve(done(state.last));
  });
  await keeper.look();
  state.now += 4 * HOUR;
  await keeper.look();
  expect(state.made).toBe(2);
});

test('a failure is kept, and tried again after a while and not at once', async () => {
  const { keeper, state, making } = bench();
  making(() => Promise.resolve(refuse('backup/folder-missing', {})));
  await keeper.look();
  await keeper.look();
  expect(state.made).toBe(1);
  expect(keeper.lastError).toEqual({ code: 'backup/folder-missing', params: {} });
  state.now += 15 * 60_000;
  making(() => Promise.resolve(done(backupAt(state.now))));
  await keeper.look();
  expect(state.made).toBe(2);
  expect(keeper.lastError).toBeNull();
});

test.each(['beforeLock', 'beforeQuit'] as const)(
  '%s waits for a backup that is under way, and begins no other',
  async (ending) => {
    const { keeper, state, making } = bench();
    let finish: () => void = () => undefined;
    making(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(done(backupAt(state.now)));
        }),
    );
    const looking = keeper.look();
    await expect.poll(() => state.made).toBe(1);
    let locked = false;
    const locking = keeper[ending](60_000).then(() => {
      locked = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([state.made, locked]).toEqual([1, false]);
    finish();
    await Promise.all([looking, locking]);
    expect(state.made).toBe(1);
  },
);

test('locking begins no backup, though one is due; the end of the app does', async () => {
  const { keeper, state } = bench();
  await keeper.beforeLock(60_000);
  expect(state.made).toBe(0);
  await keeper.beforeQuit(60_000);
  expect(state.made).toBe(1);
});

test.each(['beforeLock', 'beforeQuit'] as const)(
  '%s takes no longer than it may, and gives the backup up',
  async (ending) => {
    const { keeper, state, making } = bench();
    const aborted: boolean[] = [];
    making(
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted.push(signal.aborted);
            resolve(refuse('job/cancelled', {}));
          });
        }),
    );
    void keeper.look();
    await expect.poll(() => state.made).toBe(1);
    await keeper[ending](10);
    expect(aborted).toEqual([true]);
    expect(keeper.lastError).toBeNull();
  },
);

test('where nothing is due, the app ends at once', async () => {
  const { keeper, state } = bench();
  state.last = backupAt(NOON);
  await keeper.beforeQuit(1_000);
  expect(state.made).toBe(0);
});
