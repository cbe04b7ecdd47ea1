import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { createVault } from './vault-use';

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
  const sealed = join(desk.folder, 'sealed.adit');
  const plain = join(desk.folder, 'plain.adit');

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
