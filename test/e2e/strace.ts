import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseFolder, logOf } from './damage';
import { browserOf } from './kill';
import { familyOf } from './processes';

const STRACE = '/usr/bin/strace';

/** Why system calls cannot be watched here; null where they can. */
export function whyNotTraced(): string | null {
  if (!existsSync(STRACE)) return 'there is no strace';
  const { status, stderr } = spawnSync(STRACE, ['-qq', '-e', 'trace=none', '/bin/true'], { encoding: 'utf8' });
  return status === 0 ? null : `strace may not trace here: ${stderr.trim()}`;
}

const isTraced = (pid: number): boolean => {
  const status = join('/proc', String(pid), 'status');
  return !existsSync(status) || !/^TracerPid:\t0$/m.test(readFileSync(status, 'utf8'));
};

/** Watches Chromium's processes while `work` goes on; gives what strace wrote of it. */
async function traced(folder: string, what: readonly string[], work: () => Promise<unknown>): Promise<string> {
  const browser = browserOf(folder);
  if (browser === null) throw new Error('no browser');
  const file = join(folder, 'strace.txt');
  const family = familyOf(browser);
  const attach = family.flatMap((pid) => ['-p', String(pid)]);
  const strace = spawn(STRACE, ['-f', '-qq', '-y', '-o', file, ...what, ...attach], { stdio: 'ignore' });
  const ended = new Promise((resolve) => strace.once('exit', resolve));
  while (strace.exitCode === null && !family.every(isTraced)) await sleep(50);
  try {
    await work();
  } finally {
    strace.kill('SIGINT');
    await ended;
  }
  return readFileSync(file, 'utf8');
}

/** How often, while `work` goes on, files of the vault's database are forced onto the disk. */
export async function countSyncs(folder: string, work: () => Promise<unknown>): Promise<number> {
  const done = await traced(folder, ['-e', 'trace=fsync,fdatasync'], work);
  const database = databaseFolder(folder);
  return done.split('\n').filter((line) => /\bf(data)?sync\(/.test(line) && line.includes(database)).length;
}

/**
 * While `work` goes on, the disk takes the first write into the log of the vault's database, which is the beginning of a
 * record, and is full for those that follow.
 */
export async function whileLogTearsOff(folder: string, work: () => Promise<unknown>): Promise<void> {
  const log = ['-P', logOf(folder)];
  await traced(
    folder,
    [...log, '-e', 'trace=write,pwrite64', '-e', 'inject=write,pwrite64:error=ENOSPC:when=2+'],
    work,
  );
}
