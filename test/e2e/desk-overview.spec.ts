import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith, openTab } from './desk';
import { accessibilityFaults } from './desk-checks';
import { test } from './desk-test';
import { settled, unlock } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 240_000 });

/** A maker of mining machines that sells them in the mainland: whom Notice 42 is about. */
const MAKER = {
  'matter.clientRole': 'equipment-seller',
  'seller.isMinerMaker': true,
  'tech.mechanism': 'pow',
  'tech.hardware': 'asic',
  'revenue.inToken': true,
  'territory.site': 'mainland',
  'contract.kind': 'sale',
} as const;

async function answer(page: Page, id: string, facts: Readonly<Record<string, string | boolean>>): Promise<void> {
  await page.evaluate(
    async (given) => {
      for (const [key, value] of Object.entries(given.facts)) {
        const fact = { key, value, status: 'verified' as const, evidence: [] };
        const set = await adit.facts.set({ matterId: given.id, fact });
        if (!set.ok) throw new Error(set.error.code);
      }
    },
    { id, facts },
  );
}

/** Sets the day of the law of a matter, as its header does. */
async function setAsOf(page: Page, id: string, asOf: string): Promise<void> {
  await page.evaluate(
    async (given) => {
      const matter = await adit.matters.get({ id: given.id });
      if (!matter.ok) throw new Error(matter.error.code);
      const { rev, value } = matter.value;
      await adit.matters.save({ id: given.id, rev, value: { ...value, asOf: given.asOf } });
    },
    { id, asOf },
  );
}

test('assessed as of 5 February 2026, a matter shows as of 7 February what Notice 42 changed and why, and that 1283 went on', async ({
  desk,
}) => {
  const { page: before } = await desk.start();
  const { title, id } = await deskWith(before, 'light-mining-shanghai');
  await answer(before, id, MAKER);
  await setAsOf(before, id, '2026-02-05');
  await openTab(before, title, /Overview/);
  await expect(before.getByText('Law as of 5 February 2026')).toBeVisible();
  await expect(before.getByText('No assessment has been kept yet.')).toBeVisible();
  // The day of the matter is past: what the law of today would do is shown without anything being kept.
  await expect(before.getByLabel('To', { exact: true })).toHaveValue('today');
  const keep = before.getByRole('button', { name: 'Keep this assessment' });
  await keep.click();
  await before.getByRole('status').filter({ hasText: 'Kept.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(before.getByText('No assessment has been kept yet.')).toBeVisible();
  await keep.click();
  await expect(before.getByText('Law of 5 Feb 2026, kept').first()).toBeAttached();
  await setAsOf(before, id, '2026-02-07');
  // One more answer, so that facts differ as well as the law.
  await answer(before, id, { 'contract.kind': 'lease' });
  await answer(before, id, { 'contract.kind': 'sale', 'territory.province': 'CN-ZJ' });
  const { page, complaints } = await desk.start();
  await settled(page);
  await unlock(page);
  await openTab(page, title, /Overview/);
  const changed = page.getByRole('region', { name: 'What has changed' });
  await expect(changed).toContainText('From 5 February 2026 to 7 February 2026');
  await expect(changed).toContainText('6 February 2026 Notice 42 came into force.');
  await expect(changed).toContainText('Notice 237 ceased to be in force; its place was taken by Notice 42.');
  await expect(changed).toContainText('Notice 1283 remained in force throughout.');
  const ban = changed.getByRole('row').filter({ hasText: 'Ban on domestic sale and service by makers' });
  await expect(ban).toContainText('Measure');
  await expect(ban).toContainText('By: Notice 42.');
  await expect(ban).toContainText('riskier');
  await expect(changed.getByRole('listitem').filter({ hasText: /Shanghai.*→.*Zhejiang/ })).toHaveCount(1);
  const unfit = page.getByRole('region', { name: 'What does not fit' });
  await expect(unfit).toContainText('“Reward mechanism” is marked as verified, but no evidence is tied to it.');
  expect(await accessibilityFaults(page)).toEqual([]);

  // What is applied opens down to the provision, and what is missing leads to its question.
  await page.getByRole('button', { name: 'Operations: why, and what would change it' }).click();
  await expect(page.getByRole('complementary').filter({ hasText: 'What does it rest on?' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('parties are kept and changed, and a name that stands in another matter is shown', { tag: '@long' }, async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await page.evaluate(() =>
    adit.matters.create({
      value: { title: 'The other file', client: { name: 'Fictional Hosting' }, pack: 'cn-mining' },
    }),
  );
  await openTab(page, title, /Overview/);
  const parties = page.getByRole('region', { name: 'Parties' });
  await expect(parties).toContainText('None of these names stands in another matter');
  await parties.getByRole('button', { name: 'Add a party' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Fictional Data Halls');
  await dialog.getByLabel('Role').fill('hosting firm');
  await dialog.getByLabel('Unified social credit code or register number').fill('91310000FICT00001X');
  await expect(dialog).toContainText('the check character does not fit');
  await dialog.getByLabel('Former names').fill('Fictional Hosting\nOld Halls');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(parties).toContainText('A name stands in 1 other matter. Check for a conflict of interest.');
  await expect(parties.getByRole('button', { name: 'The other file' })).toBeVisible();
  await parties.getByRole('button', { name: 'Remove Fictional Data Halls' }).click();
  await expect(parties).toContainText('None of these names stands in another matter');
  await parties.getByRole('button', { name: 'Undo' }).click();
  await expect(parties).toContainText('Former names: Fictional Hosting and Old Halls');

  // The client's own record, and its name where the matter repeats it.
  await parties.getByRole('button', { name: /^Edit .*Pebble/ }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Pebble Depot');
  await dialog.getByLabel('Wallet addresses').fill('0xf1c7');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('header').filter({ hasText: 'Pebble Depot' })).toBeVisible();
  const kept = await page.evaluate(async (matterId) => {
    const matter = await adit.matters.get({ id: matterId });
    const clientId = matter.ok ? matter.value.value.clientId : undefined;
    const client = clientId === undefined ? null : await adit.clients.get({ id: clientId });
    const listed = await adit.parties.list({ matterId });
    return { client: client?.ok ? client.value.value : null, parties: listed.ok ? listed.value : [] };
  }, id);
  expect(kept.client).toMatchObject({ name: 'Pebble Depot', wallets: ['0xf1c7'] });
  expect(kept.parties.map(({ value }) => value.formerNames)).toEqual([['Fictional Hosting', 'Old Halls']]);
  await expect(page.getByRole('region', { name: 'Recent changes' })).toContainText('Party added: Fictional Data Halls');
  expect(complaints).toEqual([]);
});
