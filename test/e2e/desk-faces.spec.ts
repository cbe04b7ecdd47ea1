import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deleteDatabase } from './damage';
import { faultsInEveryDress } from './desk-checks';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, press, tabTo, typeInto } from './keyboard';
import { matterNamed } from './vault-use';

declare const adit: DesktopApi;

// Two launches and four key derivations, on a slow and busy machine.
test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const PASSPHRASE = 'quiet amber lantern forty rivers';
const TITLE = 'Shanghai nodes';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const locked = (page: Page) => expect(page.getByRole('heading', { name: 'The vault is locked' })).toBeVisible();
const matter = (page: Page) => page.getByRole('row').filter({ hasText: TITLE });

/** As if nobody had touched the machine for so many seconds. */
const idleFor = ({ running }: Desk, seconds: number) =>
  running.app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
  }, seconds);

/** Says which group of the key is on the paper. */
async function groupFromPaper(page: Page, groups: readonly string[], typed?: string): Promise<string> {
  const label = await page.getByText(/^Group \d+$/).innerText();
  const field = page.getByLabel(label);
  await tabTo(page, field);
  await press(page, 'Control+KeyA');
  await page.keyboard.type(typed ?? groups[Number(label.replace('Group ', '')) - 1] ?? '');
  await press(page, 'Enter');
  return label;
}

/** From an empty folder to the desk, by keys alone; gives the groups of the recovery key. */
async function firstRun(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { name: 'A vault for your matters' })).toBeVisible();
  expect(await faultsInEveryDress(page)).toEqual([]);
  await typeInto(page, page.getByLabel('Your name'), 'Li');
  await press(page, 'Enter');
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await expect(passphrase).toBeFocused();
  await page.keyboard.type('password');
  await typeInto(page, page.getByLabel('The same once more'), 'password');
  await expect(page.getByText('guessed at once')).toBeVisible();
  await expect(button(page, 'Make the vault')).toBeDisabled();
  for (const field of [passphrase, page.getByLabel('The same once more')]) {
    await tabTo(page, field);
    await press(page, 'Control+KeyA');
    await page.keyboard.type(PASSPHRASE);
  }
  await activate(page, button(page, 'Make the vault'));
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  expect(await faultsInEveryDress(page)).toEqual([]);
  const groups = await page
    .locator('[data-print] li')
    .evaluateAll((items) => items.map(({ lastChild }) => lastChild?.textContent ?? ''));
  await activate(page, button(page, 'I have the key on paper'));
  const label = await groupFromPaper(page, groups, 'AAAA');
  await expect(page.getByText(`This is not ${label.toLowerCase()} of the key.`)).toBeVisible();
  await groupFromPaper(page, groups);
  await expect(page.getByRole('heading', { name: 'The vault is ready' })).toBeVisible();
  await activate(page, button(page, 'Open Adit'));
  await expect(page.getByRole('heading', { name: 'Matters', exact: true })).toBeVisible();
  return groups;
}

test('by keys alone from an empty folder through locking and both secrets to a loss, which is told and deletes nothing', async ({
  desk,
}) => {
  const { page } = await desk.start();
  const groups = await firstRun(page);
  const made = await page.evaluate((value) => adit.matters.create({ value }), matterNamed(TITLE));
  expect(made.ok).toBe(true);
  await expect(matter(page)).toBeVisible();

  // Nobody is there: said before, and taken back by whoever moves; then the vault locks.
  await idleFor(desk, 9.5 * 60);
  const warning = page.getByRole('alertdialog', { name: 'The vault is about to be locked' });
  await expect(warning).toContainText('30 seconds');
  expect(await faultsInEveryDress(page)).toEqual([]);
  await idleFor(desk, 0);
  await expect(warning).toBeHidden();
  await expect(matter(page)).toBeVisible();
  await idleFor(desk, 10 * 60);
  await locked(page);
  await idleFor(desk, 0);
  await expect(page.getByText(TITLE)).toHaveCount(0);

  // The wrong passphrase, then the right one.
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await typeInto(page, passphrase, 'not the passphrase');
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toContainText('does not fit');
  expect(await faultsInEveryDress(page)).toEqual([]);
  await tabTo(page, passphrase);
  await press(page, 'Control+KeyA');
  await page.keyboard.type(PASSPHRASE);
  await expect(button(page, 'Unlock')).toBeEnabled();
  await press(page, 'Enter');
  await expect(matter(page)).toBeVisible();
  await press(page, 'Control+KeyL');
  await locked(page);

  // The key from the paper, as somebody types it who reads it.
  await activate(page, button(page, 'Use the recovery key'));
  await typeInto(page, page.getByLabel('Recovery key', { exact: true }), groups.join(' ').toLowerCase());
  await press(page, 'Enter');
  await expect(matter(page)).toBeVisible();
  await desk.close();

  // The database is gone, and what is beside it says so: no new vault is offered over a loss.
  deleteDatabase(desk.folder);
  const { page: lost, complaints } = await desk.start();
  await expect(lost.getByRole('heading', { name: 'The vault was not opened' })).toBeVisible();
  expect(await faultsInEveryDress(lost)).toEqual([]);
  await activate(lost, button(lost, 'Set this vault aside'));
  await expect(lost.getByRole('dialog')).toContainText('Nothing is deleted.');
  await press(lost, 'Escape');
  await expect(button(lost, 'Set this vault aside')).toBeFocused();
  expect(complaints).toEqual([]);
});
