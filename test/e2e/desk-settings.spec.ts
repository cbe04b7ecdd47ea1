import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deskWith } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { SECRET, unlock } from './vault-use';

// Key derivations and backups, on a slow and busy machine.
test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const NEXT = 'quiet amber lantern forty rivers';

const contents = (page: Page) => page.getByRole('navigation').last().getByRole('button');
const section = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Once the desk is there, which hears the keys. */
async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Matters', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

/** Looks at every part of the settings, and closely at every third of them; says what is wrong with how it is shown. */
async function lookThrough(page: Page, from: number): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, entry] of (await contents(page).all()).entries()) {
    await entry.click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(await entry.innerText());
    faults.push(...(await overflows(page)));
    if (index % 3 === from) faults.push(...(await accessibilityFaults(page)));
  }
  return faults;
}

test('settings are kept, in every language and theme; keys change and backups come back', {
  tag: '@long',
}, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await openSettings(page);

  // By keys alone, then as somebody looks who reads another language and by another light.
  await page.getByRole('radio', { name: 'Dark' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await lookThrough(page, 0)).toEqual([]);
  await contents(page).first().click();
  await page.getByRole('radio', { name: 'Русский' }).check();
  await page.getByRole('radio', { name: 'Высокий контраст' }).check();
  expect(await lookThrough(page, 1)).toEqual([]);
  await contents(page).first().click();
  await page.getByRole('radio', { name: '中文' }).check();
  await page.getByRole('radio', { name: '浅色' }).check();
  expect(await lookThrough(page, 2)).toEqual([]);
  await contents(page).first().click();
  await page.getByRole('radio', { name: 'English' }).check();

  // What is typed is kept without a button, also by whoever leaves at once.
  await section(page, 'Letterhead');
  await page.getByLabel('Further lines').fill('Tel. 021\n\nno@example.com');
  await page.getByLabel('Firm').fill('Li & Wang');
  await section(page, 'Security');
  await page.getByRole('combobox', { name: 'Lock when nobody is there' }).click();
  await page.getByRole('option', { name: 'After 30 minutes' }).click();

  // Another passphrase: a wrong proof changes nothing.
  await page.getByRole('button', { name: 'Change the passphrase…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Present passphrase').fill('not the passphrase');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await dialog.getByLabel('The same once more').fill(NEXT);
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not fit');
  await dialog.getByLabel('Present passphrase').fill(SECRET.passphrase);
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('The passphrase has been changed.')).toBeVisible();
  await expect(dialog).toBeHidden();

  // Another recovery key: on paper before it is gone from the screen.
  await page.getByRole('button', { name: 'Make a new recovery key…' }).click();
  await dialog.getByLabel('Present passphrase').fill(NEXT);
  await dialog.getByRole('button', { name: 'Make a new key' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery key of an Adit vault' })).toBeVisible();
  const groups = await page
    .locator('[data-print] li')
    .evaluateAll((items) => items.map(({ lastChild }) => lastChild?.textContent));
  expect(groups.length).toBeGreaterThan(4);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'I have the key on paper' }).click();
  const label = await page.getByText(/^Group \d+$/).innerText();
  await page.getByLabel(label).fill(groups[Number(label.replace('Group ', '')) - 1] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Make a new recovery key…' })).toBeVisible();

  // A backup, checked to its last byte.
  await section(page, 'Backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup has been made and read back.')).toBeVisible();
  await page
    .getByRole('button', { name: /^Check the backup of/ })
    .first()
    .click();
  await expect(page.getByText(/is whole: \d+ records/)).toBeVisible();
  await page.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'Every 12 hours' }).click();
  await page.screenshot({ path: 'out/shots/settings-backups.png' });

  // The way back: the vault is locked, and what was in the backup is there.
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await page.getByRole('button', { name: 'Lock and choose a backup' }).click();
  await expect(page.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();
  await page.getByRole('radio').first().check();
  await page.getByLabel('Passphrase of the backup').fill(NEXT);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('heading', { name: 'The vault is locked' })).toBeVisible({ timeout: 60_000 });
  await unlock(page, NEXT);
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();

  // What cannot be saved holds the window, and is there to be saved again.
  await openSettings(page);
  await section(page, 'Letterhead');
  const file = join(desk.folder, 'settings.json');
  rmSync(file);
  mkdirSync(join(file, 'in the way'), { recursive: true });
  await page.getByLabel('Firm').fill('Li, Wang & Zhao');
  await desk.running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await expect(page.getByRole('dialog', { name: 'Some text could not be saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('Firm')).toHaveValue('Li, Wang & Zhao');
  rmSync(file, { recursive: true });
  await desk.start();
  await unlock(desk.running.page, NEXT);
  await openSettings(desk.running.page);
  await section(desk.running.page, 'Security');
  await expect(desk.running.page.getByRole('combobox', { name: 'Lock when nobody is there' })).toHaveValue(
    'After 30 minutes',
  );
  await section(desk.running.page, 'Backups');
  await expect(desk.running.page.getByRole('combobox', { name: 'How often' })).toHaveValue('Every 12 hours');
  await section(desk.running.page, 'Letterhead');
  await expect(desk.running.page.getByLabel('Firm')).toHaveValue('Li, Wang & Zhao');
  await expect(desk.running.page.getByLabel('Further lines')).toHaveValue('Tel. 021\nno@example.com');
  expect([...complaints, ...desk.running.complaints]).toEqual([]);
});
