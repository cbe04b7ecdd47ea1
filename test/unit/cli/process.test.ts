import type { SpawnSyncReturns } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matterText, temporaryFolder } from './console';

const program = resolve('scripts/adit.mjs');
const folder = temporaryFolder();
const environment = { ...process.env, LANG: 'C', LC_ALL: '' };

const adit = (...argv: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [program, ...argv], { cwd: folder.path, encoding: 'utf8', env: environment });

/** Runs `adit` with a reader that goes away after the first piece of output. */
const withImpatientReader = (
  ...argv: readonly string[]
): Promise<{ readonly code: number | null; readonly err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: folder.path, env: environment });
    let err = '';
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => done({ code, err }));
  });

describe.skipIf(!existsSync(program))('the program as it is called', () => {
  beforeAll(() => {
    folder.write('matter.json', matterText());
    // The first call builds the bundle.
    adit('--help');
  }, 120_000);
  afterAll(() => folder.remove());

  it('prints a whole assessment into a pipe and ends with 0', () => {
    const { status, stdout, stderr } = adit('assess', 'matter.json', '--as-of', '2026-11-22');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ format: 'adit-assessment', version: 1, asOf: '2026-11-22' });
  });

  it('gives the same bytes for the same input', () => {
    const [first, second] = [adit('assess', 'matter.json'), adit('assess', 'matter.json')];
    expect(first.stdout).toBe(second.stdout);
  });

  it('writes a memo beside the matter', () => {
    const { status, stderr } = adit('memo', 'matter.json', '--out', 'memo.docx', '--lang', 'en');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(join(folder.path, 'memo.docx'))).toBe(true);
  });

  it('ends with 2 and says nothing on standard output when the input is at fault', () => {
    const { status, stdout, stderr } = adit('assess', 'missing.json');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'missing.json: there is no such file\n',
    });
  });

  it('prints a large schema whole', () => {
    const { status, stdout } = adit('schema', 'pack');
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('does not mind a reader that has seen enough', async () => {
    expect(await withImpatientReader('schema', 'assessment')).toEqual({ code: 0, err: '' });
  });
});
