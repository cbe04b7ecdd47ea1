import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeUseCases } from '../../../main/ipc/use-cases';
import { barredBy } from '../../../main/policy/hold';
import { isNewer } from '../../../main/updates/fits';
import { readManifest } from '../../../main/updates/manifest';
import { Updates } from '../../../main/updates/updates';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import type { HeldPolicy } from '../../../shared/bridge/firm-policy';
import { DEVELOPMENT_KEY, DeskBench, WINDOW } from '../ipc/desk-bench';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pem = await readFile(join(root, 'test/fixtures/update/development-key.pem'), 'utf8');
const key = createPrivateKey(pem);
const NAME = 'Adit-1.3.0-win-x64.exe';

let desk: DeskBench;
let installer: string;
beforeEach(async () => {
  desk = await DeskBench.make();
  const stick = join(desk.data, 'stick');
  await mkdir(stick);
  installer = join(stick, NAME);
  await writeFile(installer, 'an installer '.repeat(10_000));
  desk.answer = installer;
});
afterEach(() => desk.drop());

const script = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/sign-update.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ADIT_UPDATE_SIGNING_KEY: pem },
    encoding: 'utf8',
  });

/** Signs whatever is given, as somebody with the key might. */
async function signedAs(line: string, by = key): Promise<void> {
  await writeFile(`${installer}.update`, `${line}\n${sign(null, Buffer.from(line), by).toString('base64')}\n`);
}

/** Signs the installer as it is. */
async function signed(changes: object = {}): Promise<void> {
  const content = await readFile(installer);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const what = { format: 1, product: 'adit', version: '1.3.0', platform: 'win32-x64' };
  await signedAs(JSON.stringify({ ...what, file: basename(installer), bytes: content.length, sha256, ...changes }));
}

const choose = () => desk.cases['updates.choose']({ job: crypto.randomUUID() }, WINDOW);
const copies = () => readdir(join(desk.data, 'updates')).catch(() => []);

async function chosen() {
  const reply = await choose();
  if (!reply.ok || reply.value === null) throw new Error('not chosen');
  return reply.value;
}

describe('from a file', () => {
  test('what is signed and newer is copied; a backup, the lock, and only then the installer', async () => {
    script(installer, 'win32-x64', '1.3.0');
    const update = await chosen();
    expect(update).toMatchObject({ version: '1.3.0', file: NAME, bytes: 130_000 });
    expect(desk.shown).toEqual([]);
    // What is opened is the copy: what happens to the stick after the look is of no account.
    await writeFile(installer, 'something else');
    expect(await desk.cases['updates.install']({ handle: update.handle }, WINDOW)).toEqual(done(null));
    const copy = join(desk.data, 'updates', update.handle, NAME);
    expect(desk.shown).toEqual(['locked', copy, 'ended']);
    expect((await readFile(copy, 'utf8')).slice(0, 12)).toBe('an installer');
    expect(await desk.store.count()).toBe(1);
    expect(desk.jobs.map(({ kind, state }) => `${kind} ${state}`)).toContain('update done');
  });

  test('without a backup nothing is handed over, and the vault stays open', async () => {
    await signed();
    const { handle } = await chosen();
    await writeFile(join(desk.data, 'backups'), 'in the way');
    expect(await desk.cases['updates.install']({ handle }, WINDOW)).toMatchObject({ ok: false });
    expect(desk.shown).toEqual([]);
  });

  test('a copy that was changed meanwhile is not opened, nor one that was never verified', async () => {
    await signed();
    const { handle } = await chosen();
    await appendFile(join(desk.data, 'updates', handle, NAME), 'x');
    expect(await desk.cases['updates.install']({ handle }, WINDOW)).toEqual(refuse('update/changed', {}));
    const stranger = { handle: crypto.randomUUID() };
    expect(await desk.cases['updates.install'](stranger, WINDOW)).toEqual(refuse('update/unknown', {}));
    expect(desk.shown).toEqual(['locked']);
  });

  test('an installer that the system does not open is told without its path, and the app goes on', async () => {
    await signed();
    const { handle } = await chosen();
    desk.openFails = true;
    expect(await desk.cases['updates.install']({ handle }, WINDOW)).toEqual(refuse('update/not-opened', {}));
    expect(desk.shown).not.toContain('ended');
  });

  test('a dialog that is closed chooses nothing; what is left over is taken away', async () => {
    await signed();
    await chosen();
    expect(await copies()).toHaveLength(1);
    await desk.updates.clean();
    expect(await copies()).toEqual([]);
    desk.answer = null;
    expect(await choose()).toEqual(done(null));
  });
});

describe('refused, with nothing kept', () => {
  afterEach(async () => {
    expect(await copies()).toEqual([]);
    expect(desk.shown).toEqual([]);
  });

  test('bytes that were changed, added or cut off', async () => {
    await signed();
    const whole = join(desk.data, 'whole');
    await copyFile(installer, whole);
    const changes = [
      () => writeFile(installer, 'An installer '.repeat(10_000)),
      () => appendFile(installer, 'x'),
      () => truncate(installer, 129_999),
    ];
    for (const change of changes) {
      await copyFile(whole, installer);
      await change();
      expect(await choose()).toEqual(refuse('update/changed', {}));
    }
  });

  test('another version than a newer one', async () => {
    for (const version of ['1.2.3', '1.2.2', '0.9.9']) {
      await signed({ version });
      expect(await choose()).toEqual(refuse('update/not-newer', { found: version, installed: '1.2.3' }));
    }
  });

  test('another platform', async () => {
    for (const found of ['darwin-universal', 'win32-arm64', 'linux-x64']) {
      await signed({ platform: found });
      expect(await choose()).toEqual(refuse('update/platform', { found, wanted: 'win32-x64' }));
    }
  });

  test('no note, one that is none, one that somebody else signed, and one that was changed after signing', async () => {
    expect(await choose()).toEqual(refuse('update/no-note', {}));
    await writeFile(`${installer}.update`, 'a\nb\nc\n');
    expect(await choose()).toEqual(refuse('update/note', {}));
    await writeFile(`${installer}.update`, '');
    expect(await choose()).toEqual(refuse('update/signature', {}));
    await signedAs('{}', generateKeyPairSync('ed25519').privateKey);
    expect(await choose()).toEqual(refuse('update/signature', {}));
    await signed();
    const note = await readFile(`${installer}.update`, 'utf8');
    await writeFile(`${installer}.update`, note.replace('1.3.0', '1.9.0'));
    expect(await choose()).toEqual(refuse('update/signature', {}));
  });

  test.each([
    { file: '../../evil.exe' },
    { file: 'evil.cmd' },
    { version: '1.3' },
    { version: '1.3.0-beta' },
    { product: 'other' },
    { format: 2 },
    { more: true },
  ])('a signed note that is not as it should be: %j', async (fault) => {
    await signed(fault);
    expect(await choose()).toEqual(refuse('update/note', {}));
  });

  test('everything, where the build was given no key', async () => {
    await signed();
    const trusting = { ...desk.parts, updates: new Updates({ ...updateParts(), key: null }) };
    expect(await makeUseCases(trusting)['updates.choose']({ job: crypto.randomUUID() }, WINDOW)).toEqual(
      refuse('update/no-key', {}),
    );
  });
});

const updateParts = (): ConstructorParameters<typeof Updates>[0] => ({
  key: DEVELOPMENT_KEY,
  installed: { version: '1.2.3', platform: 'darwin-arm64' },
  folder: join(desk.data, 'updates'),
  files: desk.parts.files,
  dialogs: { file: () => Promise.resolve(installer) },
  shell: { openPath: () => Promise.resolve('') },
  newHandle: () => crypto.randomUUID(),
  backUp: () => Promise.resolve(done(null)),
  lock: () => Promise.resolve(),
  quit: () => undefined,
});

test('what is universal fits every processor of its system', async () => {
  await rm(installer);
  installer = installer.replace('.exe', '.dmg');
  await writeFile(installer, 'an image');
  await signed({ platform: 'darwin-universal' });
  const cases = makeUseCases({ ...desk.parts, updates: new Updates(updateParts()) });
  expect(await cases['updates.choose']({ job: crypto.randomUUID() }, WINDOW)).toMatchObject({ ok: true });
});

test.each([
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.2.4', '1.2.3', true],
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.10.0', false],
  ['0.99.99', '1.0.0', false],
])('%s after %s: %s', (version, than, newer) => {
  expect(isNewer(version, than)).toBe(newer);
});

test('the firm decides: off refuses and shows nothing, from a file shows no address', async () => {
  const status = async (updates?: 'off' | 'file' | 'manual') => {
    const policy: HeldPolicy = { source: 'file', policy: updates === undefined ? {} : { updates }, problems: [] };
    const reply = await makeUseCases({ ...desk.parts, policy })['updates.status']({}, WINDOW);
    return reply.ok ? reply.value : null;
  };
  const address = 'example.com/adit';
  expect(await status()).toEqual({ version: '1.2.3', way: 'manual', address });
  expect(await status('manual')).toEqual({ version: '1.2.3', way: 'manual', address });
  expect(await status('file')).toEqual({ version: '1.2.3', way: 'file', address: null });
  expect(await status('off')).toEqual({ version: '1.2.3', way: 'off', address: null });
  for (const method of ['updates.choose', 'updates.install'] as const) {
    expect(barredBy({ updates: 'off' }, method, {})).toEqual({ code: 'update/off', params: {} });
    expect(barredBy({ updates: 'file' }, method, {})).toBeNull();
  }
});

test('the key that a build trusts is the one that the script prints, and is the one in the code', async () => {
  const printed = script('--public');
  expect(printed.trim()).toBe(DEVELOPMENT_KEY);
  expect(await readFile(join(root, 'main/updates/built-in.ts'), 'utf8')).toContain(DEVELOPMENT_KEY);
  expect(readManifest('', DEVELOPMENT_KEY).ok).toBe(false);
});
