/**
 * Installs what package-lock.json asks for when node_modules does not have it. Plain Node and nothing else, for it runs
 * before anything is installed; speaks on standard error only, for standard output may belong to a program.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, run } from './run.mjs';

const wanted = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'node_modules.lock');

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }>} Packages */

/** @param {string} file @returns {Packages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function isInstalled() {
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true;
  // A checkout touches the lock file without changing it: compare before installing everything again.
  const have = packagesIn(installed);
  return Object.entries(packagesIn(wanted)).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || have[path]?.version === entry.version,
  );
}

async function install() {
  process.stderr.write('Installing packages (npm ci) …\n');
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { output: 'stderr' })
    : await run('npm', args, { output: 'stderr', shell: process.platform === 'win32' });
  return code === 0;
}

/** `npm ci` begins by deleting node_modules: two at once would destroy each other's work. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock whose owner was killed is nobody's. */
function dropDeadLock() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') rmSync(lock, { force: true });
  }
}

async function installLocked() {
  try {
    return await install();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Returns once node_modules holds what package-lock.json asks for. */
export async function ensure() {
  while (!isInstalled()) {
    if (!takeLock()) {
      dropDeadLock();
      await sleep(200);
    } else if (await installLocked()) {
      return;
    } else {
      process.stderr.write('npm ci failed: see above. The npm registry, or a mirror of it, must be reachable once.\n');
      process.exit(1);
    }
  }
}
