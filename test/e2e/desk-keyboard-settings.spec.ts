import { expect, type Page } from '@playwright/test';
import { SMALLEST, test } from './desk-test';
import { activate, chooseFile, press, tabTo, typeInto, unreached } from './keyboard';
import { createVault, SECRET } from './vault-use';

test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const NEXT = 'quiet amber lantern forty rivers';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a part of the settings, all of which has to be reached from its name in the list. */
async function open(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name, exact: true });
  await activate(page, entry);
  const part = page.getByRole('region', { name, exact: true });
  await expect(part.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(entry).toBeFocused();
  expect(await unreached(page, part), name).toEqual([]);
}

async function changesLooks(page: Page): Promise<void> {
  await open(page, 'Language and appearance');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Appearance' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
}

async function changesKeys(page: Page): Promise<void> {
  await open(page, 'Security');
  const change = button(page, 'Change the passphrase…');
  const dialog = page.getByRole('dialog');
  await activate(page, change);
  await expect(dialog.getByLabel('Present passphrase')).toBeFocused();
  await press(page, 'Escape');
  await expect(change).toBeFocused();
  await press(page, 'Enter');
  await page.keyboard.type(SECRET.passphrase);
  await typeInto(page, dialog.getByLabel('Passphrase', { exact: true }), NEXT);
  await typeInto(page, dialog.getByLabel('The same once more'), NEXT);
  await press(page, 'Enter');
  await expect(page.getByText('The passphrase has been changed.')).toBeVisible();
  await expect(change).toBeFocused();
  const idle = page.getByRole('combobox', { name: 'Lock when nobody is there' });
  await activate(page, idle);
  const offered = (name: string) => page.getByRole('option', { name });
  await expect(offered('After 10 minutes')).toHaveAttribute('data-combobox-active');
  await press(page, 'ArrowDown');
  await expect(offered('After 15 minutes')).toHaveAttribute('data-combobox-selected');
  await press(page, 'Enter');
  await expect(idle).toHaveValue('After 15 minutes');
  const suspend = page.getByRole('switch').first();
  const before = await suspend.isChecked();
  await activate(page, suspend, 'Space');
  await expect(suspend).toBeChecked({ checked: !before });
}

async function backsUp(page: Page): Promise<void> {
  await open(page, 'Backups');
  await activate(page, button(page, 'Back up now'));
  await expect(page.getByText('The backup has been made and read back.')).toBeVisible();
  await activate(page, page.getByRole('button', { name: /^Check the backup of/ }).first());
  await expect(page.getByText(/is whole: \d+ records/)).toBeVisible();
  const restore = button(page, 'Restore a backup…');
  await activate(page, restore);
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, 'Escape');
  await expect(restore).toBeFocused();
}

test('looks, keys, backups and letterhead are set by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  await createVault(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Matters' })).toBeVisible();
  await press(page, 'Control+Comma');
  await changesLooks(page);
  await changesKeys(page);
  await backsUp(page);
  await open(page, 'Letterhead');
  await typeInto(page, page.getByLabel('Firm'), 'Li & Wang');
  await chooseFile(page, button(page, 'Choose a template…'), {
    name: 'letter.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a template'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be used as it is' })).toBeVisible();
  expect(complaints).toEqual([]);
});
