import { expect, test } from 'vitest';
import { type Job, Jobs } from '../../../main/jobs/jobs';
import type { News } from '../../../shared/bridge/desktop-contract';
import { done, refuse } from '../../../shared/bridge/desktop-errors';

const ID = '33333333-3333-4333-8333-333333333333';

function bench() {
  const told: unknown[] = [];
  const clock = { now: 0 };
  const tell = (news: News) => told.push(news.event === 'job' ? news.job : news);
  const jobs = new Jobs({ tell, now: () => clock.now });
  return { jobs, told, clock };
}

const news = (state: string, more: object = {}) => ({
  id: ID,
  kind: 'export',
  state,
  done: 0,
  total: null,
  error: null,
  ...more,
});

test('windows are told of the beginning, of progress and of the end', async () => {
  const { jobs, told, clock } = bench();
  const reply = await jobs.run(ID, 'export', (job) => {
    job.progress(1, 10);
    clock.now = 100;
    job.progress(2, 10);
    clock.now = 150;
    job.progress(10, 10);
    return Promise.resolve(done('it'));
  });
  expect(reply).toEqual(done('it'));
  expect(told).toEqual([
    news('running'),
    news('running', { done: 2, total: 10 }),
    news('done', { done: 10, total: 10 }),
  ]);
});

test('a failure is told as what it is', async () => {
  const { jobs, told } = bench();
  const full = refuse('save/no-space', { needed: 0, free: 0 });
  expect(await jobs.run(ID, 'export', () => Promise.resolve(full))).toEqual(full);
  expect(told.at(-1)).toEqual(news('failed', { error: { code: 'save/no-space', params: { needed: 0, free: 0 } } }));
});

test('whatever a job fails of after it was cancelled, it was cancelled', async () => {
  const { jobs, told } = bench();
  let fail: () => void = () => undefined;
  const running = jobs.run(ID, 'export', ({ signal }: Job) => {
    expect(signal.aborted).toBe(false);
    return new Promise((resolve) => {
      fail = () => resolve(refuse('vault/restarted', {}));
      signal.addEventListener('abort', () => fail());
    });
  });
  jobs.cancel('44444444-4444-4444-8444-444444444444');
  jobs.cancel(ID);
  expect(await running).toEqual(refuse('job/cancelled', {}));
  expect(told.at(-1)).toEqual(news('cancelled', { error: { code: 'job/cancelled', params: {} } }));
  jobs.cancel(ID);
});

test('one that was done before it could be cancelled is done', async () => {
  const { jobs, told } = bench();
  const reply = await jobs.run(ID, 'export', () => {
    jobs.cancel(ID);
    return Promise.resolve(done(null));
  });
  expect(reply).toEqual(done(null));
  expect(told.at(-1)).toEqual(news('done'));
});

test('a bug ends the job for windows too, and the same id may come again', async () => {
  const { jobs, told } = bench();
  await expect(jobs.run(ID, 'export', () => Promise.reject(new Error('Client Li')))).rejects.toThrow();
  expect(told.at(-1)).toEqual(news('failed', { error: { code: 'desktop/internal', params: {} } }));
  expect(await jobs.run(ID, 'export', () => Promise.resolve(done(null)))).toEqual(done(null));
});

test('no two jobs under way have the same id', async () => {
  const { jobs } = bench();
  const first = jobs.run(ID, 'export', async () => {
    expect(await jobs.run(ID, 'backup', () => Promise.resolve(done(null)))).toEqual(refuse('job/exists', {}));
    return done(null);
  });
  expect(await first).toEqual(done(null));
});
