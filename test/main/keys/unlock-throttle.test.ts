import { expect, test } from 'vitest';
import { delayAfter, type ThrottleState, UnlockThrottle } from '../../../main/keys/unlock-throttle';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';

const MINUTE = 60_000;

class Bench {
  time = 1_000_000;
  stored: unknown = null;
  diskFull = false;
  readonly tried: string[] = [];
  throttle = this.restart();

  restart(): UnlockThrottle {
    this.throttle = new UnlockThrottle({
      now: () => this.time,
      load: () => Promise.resolve(this.stored),
      save: (state: ThrottleState) => {
        if (this.diskFull) return Promise.reject(new Error('ENOSPC'));
        this.stored = structuredClone(state);
        return Promise.resolve();
      },
    });
    return this.throttle;
  }

  attempt(reply: Reply<null>): Promise<Reply<null>> {
    return this.throttle.attempt(() => {
      this.tried.push(reply.ok ? 'right' : reply.error.code);
      return Promise.resolve(reply);
    });
  }

  async fail(times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      this.time += 20 * MINUTE;
      await this.attempt(WRONG);
    }
  }
}

const WRONG = refuse('vault/refused', {});
const RIGHT = done(null);
const wait = (seconds: number) => refuse('unlock/wait', { seconds });

test('the delay grows, and stops growing', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 11, 12, 13, 1_000].map(delayAfter)).toEqual([
    0, 0, 0, 2_000, 4_000, 8_000, 16_000, 512_000, 900_000, 900_000, 900_000,
  ]);
});

test('after three wrong ones the next is not even tried until its time', async () => {
  const bench = new Bench();
  for (let count = 0; count < 3; count += 1) expect(await bench.attempt(WRONG)).toEqual(WRONG);
  expect(await bench.attempt(RIGHT)).toEqual(wait(2));
  expect(bench.tried).toHaveLength(3);
  bench.time += 1_999;
  expect(await bench.attempt(RIGHT)).toEqual(wait(1));
  bench.time += 1;
  expect(await bench.attempt(RIGHT)).toEqual(RIGHT);
  expect(await bench.throttle.waitSeconds()).toBe(0);
});

test('a wrong passphrase of a backup counts as one of the vault: it is the same', async () => {
  const bench = new Bench();
  const wrong = refuse('archive/wrong-key', {});
  for (let count = 0; count < 3; count += 1) expect(await bench.attempt(wrong)).toEqual(wrong);
  expect(await bench.attempt(RIGHT)).toEqual(wait(2));
});

test('a right one forgives the wrong ones', async () => {
  const bench = new Bench();
  await bench.fail(8);
  bench.time += 20 * MINUTE;
  await bench.attempt(RIGHT);
  for (let count = 0; count < 3; count += 1) expect(await bench.attempt(WRONG)).toEqual(WRONG);
});

test('the delay outlives the app', async () => {
  const bench = new Bench();
  await bench.fail(5);
  bench.restart();
  expect(await bench.attempt(RIGHT)).toEqual(wait(8));
});

test('ending the app while one is tried does not make it free', async () => {
  const bench = new Bench();
  await bench.fail(2);
  bench.time += MINUTE;
  void bench.throttle.attempt(() => new Promise<Reply<null>>(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 0));
  bench.restart();
  expect(await bench.attempt(RIGHT)).toEqual(wait(2));
});

test('many at once go one after the other', async () => {
  const bench = new Bench();
  const replies = await Promise.all(Array.from({ length: 10 }, () => bench.attempt(WRONG)));
  expect(bench.tried).toHaveLength(3);
  expect(replies.slice(3)).toEqual(Array(7).fill(wait(2)));
});

test('a clock put back neither shortens the delay nor makes it endless', async () => {
  const bench = new Bench();
  await bench.fail(5);
  bench.time -= 365 * 24 * 60 * MINUTE;
  bench.restart();
  expect(await bench.attempt(RIGHT)).toEqual(wait(8));
  bench.time += 8_000;
  expect(await bench.attempt(RIGHT)).toEqual(RIGHT);
});

test('what says nothing of the secret does not count', async () => {
  const bench = new Bench();
  for (let count = 0; count < 20; count += 1) await bench.attempt(refuse('vault/restarted', {}));
  expect(await bench.throttle.waitSeconds()).toBe(0);
});

test('a full disk keeps nobody out, and the delay holds all the same', async () => {
  const bench = new Bench();
  bench.diskFull = true;
  for (let count = 0; count < 3; count += 1) expect(await bench.attempt(WRONG)).toEqual(WRONG);
  expect(await bench.attempt(RIGHT)).toEqual(wait(2));
});

test.each([[null], ['text'], [{ failures: -1, lastAt: 0 }], [{ failures: 2 }]])(
  'stored nonsense %j is none',
  async (stored) => {
    const bench = new Bench();
    bench.stored = stored;
    expect(await bench.attempt(RIGHT)).toEqual(RIGHT);
  },
);

test('an attempt that throws does not block the next', async () => {
  const bench = new Bench();
  await expect(bench.throttle.attempt(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  expect(await bench.attempt(RIGHT)).toEqual(RIGHT);
});
