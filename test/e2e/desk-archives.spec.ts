import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import electron from 'electron';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, PROGRAM, type RunningApp, startApp } from './app';
import { deskWith } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { createVault, unlock } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 300_000 });

const PASSPHRASE = 'quiet amber lantern forty rivers';

let folder: string;
let elsewhere: string;
let running: RunningApp;

test.beforeEach(async () => {
  folder = newDataFolder();
  elsewhere = newDataFolder();
  running = await start(folder);
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
  dropDataFolder(elsewhere);
});

async function start(data: string, files: readonly string[] = []): Promise<RunningApp> {
  const started = await startApp(data, { locale: 'en-GB', files });
  started.page.setDefaultTimeout(20_000);
  await started.page.setViewportSize({ width: 1280, height: 720 });
  return started;
}

/** What the person chooses in the dialog that follows. */
const chooses = (path: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, path);

/** Drops a file onto the middle of the window, as from the system's own file manager. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const target = document.querySelector('main');
      for (const kind of ['dragover', 'drop']) {
        target?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, bytes.toString('base64')] as const,
  );
}

const countFacts = (page: Page) =>
  page.evaluate(async () => {
    const list = await adit.matters.list({});
    if (!list.ok) throw new Error(list.error.code);
    const facts = await Promise.all(list.value.rows.map(({ id }) => adit.facts.list({ matterId: id })));
    return facts.map((reply) => (reply.ok ? reply.value.length : -1));
  });

test('a matter goes out sealed or plain and comes back: by button, by dropping, and as a copy', async () => {
  const { page } = running;
  const { title } = await deskWith(page, 'light-mining-shanghai');
  const [facts] = await countFacts(page);
  const sealed = join(elsewhere, 'sealed.adit');
  const plain = join(elsewhere, 'plain.adit');

  // Sealed: no file before the passphrase is strong and typed twice.
  await page.getByRole('row').filter({ hasText: title }).click();
  await page.getByRole('button', { name: 'Matter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as an archive…' }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Choose where to save…' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill('password');
  await dialog.getByLabel('The same once more').fill('password');
  await expect(save).toBeDisabled();
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('The same once more').fill(PASSPHRASE);
  await chooses(sealed);
  expect([...(await overflows(page)), ...(await accessibilityFaults(page))]).toEqual([]);
  await save.click();
  await expect(page.getByText('Saved as sealed.adit.')).toBeVisible();
  expect(readFileSync(sealed).includes(title)).toBe(false);

  // Plain: said plainly before.
  await page.getByRole('button', { name: 'Matter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as an archive…' }).click();
  await dialog.getByRole('radio', { name: /^Plain/ }).check();
  await expect(dialog.getByText('Whoever gets hold of a plain archive can read everything')).toBeVisible();
  await chooses(plain);
  await save.click();
  await expect(page.getByText('Saved as plain.adit.')).toBeVisible();
  expect(existsSync(plain)).toBe(true);

  // Here already: only as a copy.
  await drop(page, 'plain.ADIT', readFileSync(plain));
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Import as a copy' }).click();
  await expect(page.getByText('The matter has been imported.')).toBeVisible();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(await countFacts(page)).toEqual([facts, facts]);

  // Another firm's vault, by the button: a wrong passphrase brings nothing, the right one everything.
  await running.app.close();
  dropDataFolder(folder);
  running = await start(folder);
  const { page: other } = running;
  await createVault(other);
  await expect(other.getByText('No matters yet')).toBeVisible();
  await other.keyboard.press('Control+KeyO');
  const asked = other.getByRole('dialog');
  await asked.locator('input[type=file]').setInputFiles(sealed);
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await asked.getByLabel('Passphrase of the archive').fill('not the passphrase');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(asked.getByRole('alert')).toContainText('does not fit');
  expect([...(await overflows(other)), ...(await accessibilityFaults(other))]).toEqual([]);
  await asked.getByLabel('Passphrase of the archive').fill(PASSPHRASE);
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(other.getByRole('heading', { name: title })).toBeVisible();
  expect(await countFacts(other)).toEqual([facts]);
  expect(running.complaints).toEqual([]);
});

test('an archive that the system opens is offered once the vault is open, and nothing is taken in unasked', async () => {
  await deskWith(running.page, 'light-mining-shanghai');
  const archive = join(elsewhere, 'sent by mail.adit');
  await chooses(archive);
  await running.page.evaluate(async () => {
    const list = await adit.matters.list({});
    const matterId = list.ok ? (list.value.rows[0]?.id ?? '') : '';
    await adit.archives.exportMatter({ job: crypto.randomUUID(), matterId, passphrase: null });
  });
  await running.app.close();

  // Started by the file, and locked: no word of it before the passphrase.
  running = await start(folder, [archive]);
  const { page } = running;
  const dialog = page.getByRole('dialog', { name: 'Import a matter' });
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(page.getByText('sent by mail')).toHaveCount(0);
  await unlock(page);
  await expect(dialog).toContainText('File: sent by mail.adit');
  expect(await countFacts(page)).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Import as a copy' }).click();
  await expect(page.getByText('The matter has been imported.')).toBeVisible();
  expect(new Set(await countFacts(page)).size).toBe(1);

  // A second start hands its file to the Adit that runs; one that is no archive changes nothing.
  const garbage = join(elsewhere, 'garbage.adit');
  writeFileSync(garbage, 'not an archive');
  execFileSync(String(electron), [PROGRAM, garbage], { env: { ...process.env, ADIT_DATA: folder } });
  await expect(dialog).toContainText('File: garbage.adit');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await countFacts(page)).toHaveLength(2);
});
