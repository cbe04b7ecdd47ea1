/**
 * `node scripts/release/command-line.mjs <bin/adit or bin/adit.cmd of a packed Adit>`: does the packed program do on the
 * command line what the sources do? Output by way of a console's pipe, errors, and the code that it ends with.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root } from '../run.mjs';

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('say which program');
const program = resolve(given);

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} shell Windows runs a batch file in no other way
 */
function run(command, args, shell = false) {
  const { status, stdout } = spawnSync(shell ? `"${command}"` : command, args, { cwd: root, encoding: 'utf8', shell });
  // Windows may put an empty line before what a program without a console says.
  return { status, stdout: stdout.trim() };
}

const failed = [
  ['schema', 'matter'],
  ['assess', 'examples/light-mining-shanghai.json', '--as-of', '2026-11-22'],
  ['no-such-command'],
].filter((args) => {
  const wanted = run(process.execPath, [join('scripts', 'adit.mjs'), ...args]);
  const found = run(program, args, program.endsWith('.cmd'));
  return found.status !== wanted.status || found.stdout !== wanted.stdout;
});

for (const args of failed) console.log(`Otherwise than by the sources: ${args.join(' ')}`);
if (failed.length === 0) console.log('The command line does what that of the sources does.');
process.exitCode = failed.length === 0 ? 0 : 1;
