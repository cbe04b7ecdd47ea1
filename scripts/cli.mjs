import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, isFresh } from './bundle.mjs';
import { ensure } from './ensure.mjs';
import { root } from './run.mjs';

const program = join(root, 'out', 'cli', 'adit.mjs');
const sources = ['shared', 'main', 'examples', 'package.json', 'package-lock.json'];

/** Builds the command line where its sources have changed since. */
export async function buildCli() {
  if (!isFresh(program, sources)) await bundle('main/cli/index.ts', program, { standalone: true });
}

/**
 * Runs `adit` in this process: its signals, streams and exit code are the program's own.
 *
 * @param {readonly string[]} args
 */
export async function runCli(args) {
  await ensure();
  await buildCli();
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}
