import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from './app';

/** In Electron the browser is the main process; beside the stand-in it is another, and either may be hit first. */
export const VICTIMS = ['browser', 'main'] as const;
const PROCESS_ENDS_MS = 10_000;
type Victim = (typeof VICTIMS)[number];

/** Chromium's own lock is a link to `host-pid`. */
export function browserOf(folder: string): number | null {
  const lock = join(folder, 'chromium', 'SingletonLock');
  if (lstatSync(lock, { throwIfNoEntry: false }) === undefined) return null;
  return Number(/-(\d+)$/.exec(readlinkSync(lock))?.[1]);
}

/** Ends a process without a warning, and waits until the app is known to be gone. */
export async function killApp({ app }: RunningApp, folder: string, victim: Victim): Promise<void> {
  const main = app.process().pid;
  const target = victim === 'browser' ? (browserOf(folder) ?? main) : main;
  if (target === undefined) throw new Error('the app does not run');
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  process.kill(target, 'SIGKILL');
  await closed;
}

/** How often the app is killed in all. */
const ROUNDS = Number(process.env['ADIT_KILL_ROUNDS'] ?? 6);

/** How often of these while a new release upgrades the database. */
export const UPGRADE_ROUNDS = Math.ceil(ROUNDS / 6);

/** How often while a vault is worked in; each of those modes of dying has its share. */
export const WORK_ROUNDS = ROUNDS - UPGRADE_ROUNDS;

/** What the moments of death are drawn from: another each time, unless one is to be lived through again. */
export const killSeed = (): number => Number(process.env['ADIT_KILL_SEED'] ?? Date.now() % 1_000_000);

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits until a process that was ended has gone. */
export async function processGone(pid: number): Promise<void> {
  const deadline = Date.now() + PROCESS_ENDS_MS;
  while (runs(pid)) {
    if (Date.now() > deadline) throw new Error(`the process ${pid} still runs`);
    await sleep(20);
  }
}

/** Waits until nothing writes in the data folder any more: the browser may outlive main by a moment. */
export async function browserGone(folder: string): Promise<void> {
  const browser = browserOf(folder);
  if (browser !== null) await processGone(browser);
}
