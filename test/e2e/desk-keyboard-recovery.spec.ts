import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deleteDatabase } from './damage';
import { deskWith } from './desk';
import { faultsInEveryDress } from './desk-checks';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, press, run, tabTo, typeInto, unreached } from './keyboard';
import { SECRET } from './vault-use';

// Two launches, a backup and three key derivations, on a slow and busy machine.
test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** What stands before the user is reached by keys and reads well. */
async function isInReach(page: Page): Promise<void> {
  expect(await unreached(page, main(page))).toEqual([]);
  expect(await faultsInEveryDress(page)).toEqual([]);
}

async function readsForSupport(desk: Desk): Promise<void> {
  const { page } = desk.running;
  await activate(page, button(page, 'Show what support needs'));
  await activate(page, button(page, 'Show every line'));
  await activate(page, page.getByRole('region', { name: 'Lines of the support bundle' }), 'End');
  await isInReach(page);
  const file = join(desk.folder, 'support.txt');
  await desk.saveTo(file);
  await activate(page, button(page, 'Save to a file…'));
  await expect(page.getByText('Saved as support.txt. Adit has sent it nowhere.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('vault');
  await activate(page, button(page, 'Back'));
}

async function restores(page: Page): Promise<void> {
  await activate(page, button(page, 'Restore a backup'));
  await expect(heading(page, 'Restore a backup')).toBeVisible();
  await tabTo(page, page.getByRole('radio').first());
  await press(page, 'Space');
  await isInReach(page);
  await typeInto(page, page.getByLabel('Passphrase of the backup'), SECRET.passphrase);
  await activate(page, button(page, 'Restore this backup'));
  await expect(heading(page, 'The vault is locked')).toBeVisible({ timeout: 60_000 });
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), SECRET.passphrase);
  await typeInto(page, page.getByLabel('Your name', { exact: true }), 'Zhao');
  await press(page, 'Enter');
}

test('a vault that is lost is looked for again, told to support and brought back by keyboard alone', {
  tag: '@long',
}, async ({ desk }) => {
  const { page: before } = await desk.start();
  const { title } = await deskWith(before, 'light-mining-shanghai');
  await run(before, 'Back up now');
  await expect(before.getByText('The backup has been made and read back.')).toBeVisible();
  await desk.close();
  deleteDatabase(desk.folder);

  const { page, complaints } = await desk.start();
  await expect(heading(page, 'The vault was not opened')).toBeVisible();
  await isInReach(page);
  await activate(page, button(page, 'Try again'));
  await expect(heading(page, 'The vault was not opened')).toBeVisible();
  await readsForSupport(desk);
  await restores(page);
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  expect(complaints).toEqual([]);
});
