import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { deskWith } from './desk';
import { accessibilityFaults, faultsInEveryDress } from './desk-checks';
import { createVault, SECRET } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 240_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let running: RunningApp | null = null;

/** Starts Adit where the firm has set this. */
async function startUnder(policy: string): Promise<RunningApp> {
  const file = join(folder, 'policy.json');
  writeFileSync(file, policy);
  process.env['ADIT_POLICY'] = file;
  running = await startApp(join(folder, 'data'), { locale: 'en-GB' });
  running.page.setDefaultTimeout(20_000);
  await running.page.setViewportSize({ width: 1280, height: 720 });
  return running;
}

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  delete process.env['ADIT_POLICY'];
  const app = running?.app;
  running = null;
  await app?.close();
  dropDataFolder(folder);
});

async function openSettings(page: Page, section: string): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: section, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(section);
}

const code = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.error?.code ?? 'done';

/** An installer as a release makes it, signed with the key that an Adit run from its sources trusts. */
function release(version: string): string {
  const installer = join(folder, 'stick', `Adit-${version}.deb`);
  mkdirSync(join(folder, 'stick'), { recursive: true });
  writeFileSync(installer, 'an installer '.repeat(20_000));
  const key = readFileSync(join(root, 'test/fixtures/update/development-key.pem'), 'utf8');
  execFileSync(process.execPath, ['scripts/sign-update.mjs', installer, `linux-${process.arch}`, version], {
    cwd: root,
    env: { ...process.env, ADIT_UPDATE_SIGNING_KEY: key },
  });
  return installer;
}

test('what the firm has set holds; support is read before it is saved; an update comes from a signed file', async () => {
  const held = { updates: 'file', idleLockMinutes: 5, allowedExports: ['word'], backupFolder: join(folder, 'firm') };
  mkdirSync(held.backupFolder);
  const { app, page, complaints } = await startUnder(JSON.stringify({ ...held, network: 'never' }));
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await expect(page.getByRole('heading', { name: 'Matters', exact: true })).toBeVisible();

  // Held by main, whatever a page asks for; told and not offered in the settings.
  const refused = await page.evaluate(async () => [
    await adit.settings.save({ changes: { idleMinutes: 30 } }),
    await adit.settings.save({ changes: { backup: { folder: null } } }),
    await adit.backups.chooseFolder(),
    await adit.print.paper(),
    await adit.files.save({ name: 'list', kind: 'csv', bytes: new Uint8Array(1) }),
  ]);
  expect(refused.map(code)).toEqual(['policy/fixed', 'policy/fixed', 'policy/fixed', 'policy/barred', 'policy/barred']);
  await openSettings(page, 'What your firm has set');
  await expect(page.getByText('Word documents', { exact: true })).toBeVisible();
  await expect(page.getByText('never; Adit has no use for one in any case')).toBeVisible();
  expect(await faultsInEveryDress(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/settings-firm.png' });
  await openSettings(page, 'Security');
  await expect(page.getByText('Set by your firm: After 5 minutes. It cannot be changed here.')).toBeVisible();
  await openSettings(page, 'Backups');
  await expect(page.getByText(`Set by your firm: ${held.backupFolder}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a folder…' })).toBeHidden();

  // Every line is read before it is saved, and what is saved is what was read.
  await openSettings(page, 'Support');
  await page.getByRole('button', { name: 'Show every line' }).click();
  const box = page.getByRole('region', { name: 'Lines of the support bundle' });
  const save = page.getByRole('button', { name: 'Save to a file…' });
  await expect(save).toBeDisabled();
  expect(await faultsInEveryDress(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/settings-support.png' });
  await box.focus();
  await page.keyboard.press('End');
  await expect(save).toBeEnabled();
  const file = join(folder, 'support.txt');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await save.click();
  await expect(page.getByText('Saved as support.txt. Adit has sent it nowhere.')).toBeVisible();
  const saved = readFileSync(file, 'utf8');
  expect(saved.trim()).toBe((await box.innerText()).trim());
  expect(saved).toContain('refused print.paper policy/barred');
  for (const secret of [title, 'Nodeworks', SECRET.passphrase, folder, basename(folder), userInfo().homedir]) {
    expect(saved).not.toContain(secret);
  }

  // Tampered first, then as it was signed: a backup, the lock, and the verified copy in the system's hands.
  const installer = release('9.9.0');
  const opened = join(folder, 'opened.txt');
  await app.evaluate(
    ({ dialog, shell }, { path, note }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      shell.openPath = (what) => {
        process.getBuiltinModule('node:fs').writeFileSync(note, what);
        return Promise.resolve('');
      };
    },
    { path: installer, note: opened },
  );
  await openSettings(page, 'Updates');
  await expect(page.getByText('Where newer versions are to be found')).toBeHidden();
  const whole = readFileSync(installer);
  writeFileSync(installer, Buffer.concat([whole.subarray(1), whole.subarray(0, 1)]));
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByRole('alert')).toContainText('not the file that was signed');
  writeFileSync(installer, whole);
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Install version 9.9.0?' });
  await expect(dialog).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/settings-update.png' });
  const ended = app.waitForEvent('close', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Back up, lock and install' }).click();
  await ended;
  running = null;
  const copy = readFileSync(opened, 'utf8');
  expect(copy).not.toBe(installer);
  expect(readFileSync(copy).equals(whole)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a policy that is not understood is told by the name of its key, and nothing leaves until it is', {
  tag: '@long',
}, async () => {
  const { page } = await startUnder('{"language":"ru","idleLock":5}');
  await createVault(page);
  await expect(page.getByText('В политике фирмы указан параметр «idleLock»').first()).toBeVisible();
  const refused = await page.evaluate(async () => [
    await adit.files.save({ name: 'memo', kind: 'docx', bytes: new Uint8Array(1) }),
    await adit.updates.choose({ job: crypto.randomUUID() }),
    await adit.settings.save({ changes: { language: 'en' } }),
  ]);
  expect(refused.map(code)).toEqual(['policy/barred', 'update/off', 'policy/fixed']);
  expect(await page.evaluate(() => adit.settings.get())).toMatchObject({ value: { language: 'ru', idleMinutes: 5 } });
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: 'Что задано фирмой', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('idleLock');
  await expect(page.getByText('никогда; Adit и так ею не пользуется')).toBeVisible();
  await page.screenshot({ path: 'out/shots/settings-firm-faulty.png' });
});
