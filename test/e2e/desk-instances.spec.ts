import { expect, type Page } from '@playwright/test';
import { blankMatter, openTab } from './desk';
import { accessibilityFaults, faultsInEveryDress } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { answersTo, settled, unlock } from './vault-use';

const TITLE = 'Two halls';

test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

const goTo = (page: Page, label: string) =>
  page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: label }).first().click();

/** What is answered for each hall of one question, and whether it is the first. */
const answers = async (page: Page, matterId: string, key: string) =>
  (await answersTo(page, matterId, key)).map(({ instance, fact }) => [instance === null, fact.value]);

async function answer(page: Page, label: string, choice: string): Promise<void> {
  await goTo(page, label);
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

test('two sites are answered apart, compared side by side, and the assessment takes the one that is chosen', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await openTab(page, TITLE, /^Checklist$/);
  await answer(page, 'Place of the machines', 'Mainland China');
  await goTo(page, 'Reward mechanism');
  const stake = page.getByRole('radio', { name: 'Own stake (proof of stake)' });
  await stake.check();

  await tab(page, 'Facts');
  await page.getByRole('button', { name: 'Several sites, flows or contracts…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What there are several of').fill('Halls');
  await dialog.getByLabel('Name of the first').fill('Pudong');
  await dialog.getByLabel('Name of the second').fill('Ordos');
  await dialog.getByLabel('Technology and equipment').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set up' }).click();

  // The second begins without answers of its own; what is answered once is there for both.
  await tab(page, 'Checklist');
  await goTo(page, 'Reward mechanism');
  const halls = page.getByLabel('Halls', { exact: true });
  await expect(halls).toContainText('Pudong (in the assessment)');
  await expect(stake).toBeChecked();
  await halls.selectOption('Ordos');
  await expect(page.getByText('These are the answers of Ordos.')).toBeVisible();
  await goTo(page, 'Place of the machines');
  await expect(page.getByRole('radio', { name: 'Mainland China' })).toBeChecked();
  await goTo(page, 'Reward mechanism');
  await expect(stake).not.toBeChecked();
  await page.getByRole('radio', { name: 'Hashing (proof of work)' }).check();
  await answer(page, 'Race for block rewards', 'Yes');
  const [first] = await answers(page, matterId, 'tech.mechanism');
  expect(first?.[0]).toBe(true);
  expect(await answers(page, matterId, 'tech.mechanism')).toHaveLength(2);
  // Taken back and given again: the other hall's answer is its own.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).not.toBeChecked();
  expect(await answers(page, matterId, 'tech.blockRewardRace')).toEqual([]);
  await answer(page, 'Race for block rewards', 'Yes');

  // Side by side; the worse one is said to be worse, and is taken.
  await page.getByRole('button', { name: 'Halls: Compare…' }).click();
  await expect(dialog.getByRole('row')).toHaveCount(3 + 3);
  await expect(dialog.getByText(/Ordos comes out worse for the client than Pudong: Industrial/)).toBeVisible();
  await page.screenshot({ path: 'out/shots/instances.png' });
  expect(await faultsInEveryDress(page)).toEqual([]);
  const header = page.locator('header').first();
  const before = await header.textContent();
  await dialog.getByRole('radio', { name: 'In the assessment: Ordos' }).click();
  await expect(dialog.getByText(/comes out worse/)).toBeHidden();
  await dialog.getByLabel('Name of Ordos').fill('Ordos north');
  await dialog.getByLabel('Name of another').fill('Yili');
  await dialog.getByRole('button', { name: 'Add another' }).click();
  await expect(dialog.getByRole('button', { name: 'Remove Yili' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(header).not.toHaveText(before ?? '');
  await expect(halls).toContainText('Ordos north (in the assessment)');
  expect(complaints).toEqual([]);

  const { page: later } = await desk.start();
  await settled(later);
  await unlock(later);
  await openTab(later, TITLE, /^Overview$/);
  await expect(later.getByText('The assessment takes Ordos north. Not in it: Pudong and Yili.')).toBeVisible();
  await tab(later, 'Facts');
  const race = later.getByRole('row').filter({ hasText: 'Race for block rewards' });
  await expect(race).toContainText('Yes');
  await later.getByLabel('Halls', { exact: true }).selectOption('Yili');
  await expect(race).not.toContainText('Yes');

  // What goes, goes by its name.
  await later.getByRole('button', { name: 'Halls: Compare…' }).click();
  await later.getByRole('button', { name: 'Remove Yili' }).click();
  await later.getByLabel('To confirm, type the name: Yili').fill('Yili');
  await later.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(later.getByRole('button', { name: 'Remove Yili' })).toBeHidden();
  expect(await answers(later, matterId, 'tech.blockRewardRace')).toEqual([[false, true]]);
  expect(desk.running.complaints).toEqual([]);
});
