import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import electron from 'electron';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { PROGRAM } from './app';
import { deskWith } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { createVault, unlock } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const PASSPHRASE = 'quiet amber lantern forty rivers';

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

test('a matter goes out sealed or plain and comes back: by button, by dropping, and as a copy', async ({
  desk,
  elsewhere,
}) => {
  const { page } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  const [facts] = await countFacts(page);
  const sealed = join(elsewhere.folder, 'sealed.adit');
  const plain = join(elsewhere.folder, 'plain.adit');

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
  await desk.saveTo(sealed);
  expect([...(await overflows(page)), ...(await accessibilityFaults(page))]).toEqual([]);
  await save.click();
  await expect(page.getByText('Saved as sealed.adit.')).toBeVisible();
  expect(readFileSync(sealed).includes(title)).toBe(false);

  // Plain: said plainly before.
  await page.getByRole('button', { name: 'Matter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as an archive…' }).click();
  await dialog.getByRole('radio', { name: /^Plain/ }).check();
  await expect(dialog.getByText('Whoever gets hold of a plain archive can read everything')).toBeVisible();
  await desk.saveTo(plain);
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
  const { page: other, complaints } = await elsewhere.start();
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
  expect(complaints).toEqual([]);
});

test('an archive that the system opens is offered once the vault is open, and nothing is taken in unasked', async ({
  desk,
  elsewhere,
}) => {
  const { page: before } = await desk.start();
  await deskWith(before, 'light-mining-shanghai');
  const archive = join(elsewhere.folder, 'sent by mail.adit');
  await desk.saveTo(archive);
  await before.evaluate(async () => {
    const list = await adit.matters.list({});
    const matterId = list.ok ? (list.value.rows[0]?.id ?? '') : '';
    await adit.archives.exportMatter({ job: crypto.randomUUID(), matterId, passphrase: null });
  });

  // Started by the file, and locked: no word of it before the passphrase.
  const { page } = await desk.start('en-GB', [archive]);
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
  const garbage = join(elsewhere.folder, 'garbage.adit');
  writeFileSync(garbage, 'not an archive');
  execFileSync(String(electron), [PROGRAM, garbage], { env: { ...process.env, ADIT_DATA: desk.folder } });
  await expect(dialog).toContainText('File: garbage.adit');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await countFacts(page)).toHaveLength(2);
});
