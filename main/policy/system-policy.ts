import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HeldPolicy } from '../../shared/bridge/firm-policy';
import { managedPolicy } from './managed-preferences';
import { policyFile } from './policy-file';
import { readPolicy } from './read-policy';
import { type Registry, registryPolicy } from './registry-policy';

const PATIENCE_MS = 10_000;
const run = promisify(execFile);
/** By its whole path: a program of that name elsewhere on the search path is not asked. */
const reg = (...args: readonly string[]) =>
  run(join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe'), args, {
    timeout: PATIENCE_MS,
    windowsHide: true,
  });

const registry: Registry = {
  keysIn: async (key) => {
    const listed = await reg('query', key).catch(() => null);
    if (listed === null) return null;
    const lines = listed.stdout.split(/\r?\n/).filter((line) => line.startsWith('HKEY_'));
    return lines.map((line) => line.slice(line.lastIndexOf('\\') + 1));
  },
  exported: async (key) => {
    const folder = await mkdtemp(join(tmpdir(), 'adit-policy-'));
    try {
      const file = join(folder, 'policy.reg');
      await reg('export', key, file, '/y');
      return await readFile(file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function plistAsJson(path: string): Promise<string | null> {
  const isThere = await access(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT',
  );
  if (!isThere) return null;
  const args = ['-convert', 'json', '-o', '-', path];
  return (await run('/usr/bin/plutil', args, { timeout: PATIENCE_MS })).stdout;
}

const FILE = '/etc/adit/policy.json';

/** What the firm has set on this machine; `file` takes the place of the one that only an administrator can write. */
export async function systemPolicy(platform: NodeJS.Platform, file: string | undefined): Promise<HeldPolicy> {
  if (file !== undefined) return readPolicy('file', await policyFile(file));
  if (platform === 'win32') return readPolicy('registry', await registryPolicy(registry));
  if (platform === 'darwin') {
    const { username: user } = userInfo();
    return readPolicy('managed-preferences', await managedPolicy({ json: plistAsJson, user }));
  }
  return readPolicy('file', await policyFile(FILE));
}
