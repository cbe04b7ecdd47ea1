import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, whatever folder the script was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program in the repository and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output?: 'inherit' | 'stderr' | 'capture', env?: Record<string, string>, shell?: boolean }} [options]
 *   `stderr` keeps standard output clean for programs that print data.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { output = 'inherit', env = {}, shell = false } = {}) {
  const sink = { inherit: 'inherit', stderr: 2, capture: 'pipe' }[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', /** @type {'pipe'} */ (sink), /** @type {'pipe'} */ (output === 'inherit' ? 'inherit' : sink)],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: `${text}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: text }));
  });
}

/**
 * Runs the command-line program of an installed package with this very Node.
 *
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}
