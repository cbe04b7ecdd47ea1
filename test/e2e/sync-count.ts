import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseFolder } from './damage';
import { browserOf } from './kill';
import { familyOf } from './processes';

const STRACE = '/usr/bin/strace';

/** Why synchronisations cannot be counted here; null where they can. */
export function whyNotCounted(): string | null {
  if (!existsSync(STRACE)) return 'there is no strace';
  const { status, stderr } = spawnSync(STRACE, ['-qq', '-e', 'trace=none', '/bin/true'], { encoding: 'utf8' });
  return status === 0 ? null : `strace may not trace here: ${stderr.trim()}`;
}

const isTraced = (pid: number): boolean => {
  const status = join('/proc', String(pid), 'status');
  return !existsSync(status) || !/^TracerPid:\t0$/m.test(readFileSync(status, 'utf8'));
};

/** How often, while `work` goes on, files of the vault's database are forced onto the disk. */
export async function countSyncs(folder: string, work: () => Promise<unknown>): Promise<number> {
  const browser = browserOf(folder);
  if (browser === null) throw new Error('no browser');
  const file = join(folder, 'syncs.txt');
  const family = familyOf(browser);
  const attach = family.flatMap((pid) => ['-p', String(pid)]);
  const args = ['-f', '-qq', '-y', '-e', 'trace=fsync,fdatasync', '-o', file, ...attach];
  const strace = spawn(STRACE, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => strace.once('exit', resolve));
  while (strace.exitCode === null && !family.every(isTraced)) await sleep(50);
  await work();
  strace.kill('SIGINT');
  await ended;
  const database = databaseFolder(folder);
  const done = readFileSync(file, 'utf8').split('\n');
  return done.filter((line) => /\bf(data)?sync\(/.test(line) && line.includes(database)).length;
}
