import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import electron from 'electron';
import { dropDataFolder, newDataFolder, PROGRAM } from './app';

const root = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(root, 'examples', 'light-mining-shanghai.json');
const AS_OF = ['--as-of', '2026-11-22'] as const;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;

test.beforeEach(() => {
  folder = newDataFolder();
  mkdirSync(join(folder, 'temp'));
});

test.afterEach(() => dropDataFolder(folder));

function run(program: string, args: readonly string[]): Promise<Ended> {
  // With folders of its own for data and scratch, so that what is left behind shows.
  const env = { ...process.env, ADIT_DATA: join(folder, 'data'), TMPDIR: join(folder, 'temp'), LC_ALL: 'en_GB.UTF-8' };
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** The app that is under test, started as a person starts it. */
const app = (...args: readonly string[]) => run(String(electron), [PROGRAM, ...args]);
const sources = (...args: readonly string[]) => run(process.execPath, [join(root, 'scripts', 'adit.mjs'), ...args]);

test('the app does what the command line does, byte for byte, and opens nothing', async () => {
  // Some ten programs are started, one after the other.
  test.setTimeout(120_000);
  const record = join(folder, 'record.json');
  writeFileSync(record, (await sources('record', EXAMPLE, ...AS_OF)).out);
  const assessed = await app('assess', EXAMPLE, ...AS_OF);
  expect(assessed).toEqual(await sources('assess', EXAMPLE, ...AS_OF));
  expect(JSON.parse(assessed.out)).toMatchObject({ format: 'adit-assessment', asOf: '2026-11-22' });
  expect(await app('verify', record)).toMatchObject({ code: 0, err: '' });
  expect(await app('memo', EXAMPLE, ...AS_OF, '--out', 'own.docx')).toEqual({ code: 0, out: 'own.docx\n', err: '' });
  await sources('memo', EXAMPLE, ...AS_OF, '--out', 'wanted.docx');
  expect(readFileSync(join(folder, 'own.docx')).equals(readFileSync(join(folder, 'wanted.docx')))).toBe(true);
  expect(await app('verify', EXAMPLE)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(EXAMPLE) });
  expect(await app('--cli', 'asess')).toMatchObject({ code: 2, out: '' });
  // Neither among the data of a person nor among temporary files is anything of Adit's left.
  expect(existsSync(join(folder, 'data'))).toBe(false);
  expect(readdirSync(join(folder, 'temp')).filter((name) => name.startsWith('adit-'))).toEqual([]);
});
