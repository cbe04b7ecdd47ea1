/**
 * `node scripts/release/smoke.mjs <program> [argument …]`: does a packed Adit start?
 *
 * Its fuses keep every debugger out, Playwright's too, so it is watched from outside: the folder for its data is made by
 * the app's own code, and it must still run some seconds later. With `--tampered=<archive>` a byte of the archive is
 * changed first, and then it must not start; use a copy.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TAMPERED = '--tampered=';
const PATIENCE_MS = 60_000;
const STEADY_MS = 5_000;
const LOOK_MS = 200;

const given = process.argv.slice(2);
const archive = given.find((arg) => arg.startsWith(TAMPERED))?.slice(TAMPERED.length);
const [program, ...args] = given.filter((arg) => !arg.startsWith(TAMPERED));
if (program === undefined) throw new Error('say which program');

/** @param {string} file */
function changeLastByte(file) {
  const byte = Buffer.alloc(1);
  const handle = openSync(file, 'r+');
  const at = statSync(file).size - 1;
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([Number(byte[0]) ^ 1]), 0, 1, at);
  closeSync(handle);
}

/** @param {() => boolean} done */
async function until(done) {
  for (let waited = 0; waited < PATIENCE_MS && !done(); waited += LOOK_MS) await sleep(LOOK_MS);
}

const parent = mkdtempSync(join(tmpdir(), 'adit-smoke-'));
const data = join(parent, 'data');
if (archive !== undefined) changeLastByte(archive);
const child = spawn(program, [...args, `--adit-data=${data}`], { stdio: 'inherit' });
let ended = false;
child.once('error', (error) => {
  console.error(error.message);
  ended = true;
});
child.once('exit', () => {
  ended = true;
});

await until(() => ended || existsSync(data));
if (!ended) await sleep(STEADY_MS);
const started = existsSync(data) && !ended;
if (!ended) child.kill();
await until(() => ended);
rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });

console.log(started ? 'Adit starts and keeps running.' : 'Adit does not start.');
process.exitCode = started === (archive === undefined) ? 0 : 1;
