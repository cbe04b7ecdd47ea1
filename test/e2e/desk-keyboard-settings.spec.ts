import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, chooseFile, press, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';
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
  await expect(dialog.getByLabel('Present passphrase')).toBeFocused();
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

/** A new key: shown, copied from the paper, and back at the button that asked for it. */
async function renewsRecoveryKey(page: Page): Promise<void> {
  await open(page, 'Security');
  const renew = button(page, 'Make a new recovery key…');
  await activate(page, renew);
  await expect(page.getByRole('dialog').getByLabel('Present passphrase')).toBeFocused();
  await page.keyboard.type(SECRET.passphrase);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Recovery key of an Adit vault' })).toBeVisible();
  await staysSomewhere(page, 'the new key is shown');
  const groups = await page
    .locator('[data-print] li')
    .evaluateAll((items) => items.map(({ lastChild }) => lastChild?.textContent ?? ''));
  await activate(page, button(page, 'I have the key on paper'));
  const label = await page.getByText(/^Group \d+$/).innerText();
  await typeInto(page, page.getByLabel(label), groups[Number(label.replace('Group ', '')) - 1] ?? '');
  await press(page, 'Enter');
  await expect(renew).toBeVisible();
  await staysSomewhere(page, 'the new key is on paper');
}

async function chooses(page: Page, label: string, from: string, to: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: label, exact: true });
  await activate(page, choice);
  await expect(page.getByRole('option', { name: from, exact: true })).toHaveAttribute('data-combobox-active');
  await press(page, 'ArrowDown', 'Enter');
  await expect(choice).toHaveValue(to);
}

async function movesBackups({ running: { app, page } }: Desk, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, elsewhere) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [elsewhere] })) as never;
  }, folder);
  await open(page, 'Backups');
  const choose = button(page, 'Choose a folder…');
  await activate(page, choose);
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  await activate(page, button(page, 'Use Adit’s own folder'));
  await expect(page.getByText(folder, { exact: true })).toBeHidden();
  await chooses(page, 'How often', 'Every 4 hours', 'Every 8 hours');
  await chooses(page, 'Days', '7', '14');
}

/** Every line is read to its end before it can be saved. */
async function savesSupport(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const file = join(desk.folder, 'support.txt');
  await desk.saveTo(file);
  await open(page, 'Support');
  await activate(page, button(page, 'Show every line'));
  const lines = page.getByRole('region', { name: 'Lines of the support bundle' });
  await activate(page, lines, 'End');
  await activate(page, button(page, 'Save to a file…'));
  await expect(page.getByText('Saved as support.txt. Adit has sent it nowhere.')).toBeVisible();
  expect(readFileSync(file, 'utf8').trim()).toBe((await lines.innerText()).trim());
}

async function refusesUpdate({ running: { app, page }, folder }: Desk): Promise<void> {
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
    },
    join(folder, 'settings.json'),
  );
  await open(page, 'Updates');
  await activate(page, button(page, 'Choose a file…'));
  await expect(page.getByRole('alert')).toBeVisible();
}

async function looksAround(page: Page): Promise<void> {
  await open(page, 'Where your data is');
  await open(page, 'What your firm has set');
  await open(page, 'Nothing leaves this computer');
  await activate(page, button(page, 'Count again'));
  await expect(page.getByText('Network requests', { exact: true })).toBeVisible();
  await open(page, 'About Adit');
  await activate(page, button(page, 'Show the licences of others'));
  const licences = page.getByRole('region', { name: 'Packages of others in Adit, with their licences' });
  await activate(page, licences, 'End');
  await expect.poll(() => licences.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await press(page, 'F1');
  await expect(page.getByRole('heading', { level: 2, name: 'Keyboard' })).toBeVisible();
  await staysSomewhere(page, 'F1');
  await open(page, 'Keyboard');
}

test('the other parts of the settings are worked by keyboard alone', { tag: '@long' }, async ({ desk, elsewhere }) => {
  const { page, complaints } = await desk.start();
  await createVault(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Matters' })).toBeVisible();
  await press(page, 'Control+Comma');
  await renewsRecoveryKey(page);
  await movesBackups(desk, elsewhere.folder);
  await savesSupport(desk);
  await refusesUpdate(desk);
  await looksAround(page);
  expect(complaints).toEqual([]);
});
