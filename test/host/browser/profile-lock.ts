import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 5000;

/** The process that Chromium's own lock (a link to `host-pid`) says has the profile open. */
function holder(profile: string): number | null {
  const lock = join(profile, 'SingletonLock');
  if (lstatSync(lock, { throwIfNoEntry: false }) === undefined) return null;
  const pid = Number(/-(\d+)$/.exec(readlinkSync(lock))?.[1]);
  const commandLine = `/proc/${pid}/cmdline`;
  // The number may meanwhile be another program's.
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(profile) ? pid : null;
}

/**
 * Frees the profile. In Electron the browser is the main process and dies with it; here a Chromium can outlive a host
 * that was killed, for as long as it takes to notice. It gets the same treatment.
 */
export async function freeProfile(profile: string): Promise<void> {
  mkdirSync(profile, { recursive: true });
  const deadline = Date.now() + WAIT_MS;
  for (let pid = holder(profile); pid !== null; pid = holder(profile)) {
    if (Date.now() > deadline) throw new Error(`the profile ${profile} is in use by process ${pid}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone between the two lines.
    }
    await sleep(20);
  }
}
