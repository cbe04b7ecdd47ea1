import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { deskWith, openTab } from './desk';
import { accessibilityFaults } from './desk-checks';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 240_000 });

let folder: string;
let running: RunningApp;

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

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

test('a matter assessed as of 5 February 2026 shows, as of 7 February, what Notice 42 changed and that 1283 went on', async () => {
  running = await startApp(folder, { locale: 'en-GB' });
  const { page, complaints } = running;
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await setAsOf(page, id, '2026-02-05');
  await openTab(page, title, /Overview/);
  await expect(page.getByText('Law as of 5 February 2026')).toBeVisible();
  await expect(page.getByText('No assessment has been kept yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep this assessment' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Kept.' })).toBeVisible();
  await setAsOf(page, id, '2026-02-07');
  await expect(page.getByText('Law as of 7 February 2026')).toBeVisible();
  const changed = page.getByRole('region', { name: 'What has changed' });
  await expect(changed).toContainText('From 5 February 2026 to 7 February 2026');
  await expect(changed).toContainText('Notice 42 came into force.');
  await expect(changed).toContainText('Notice 1283 remained in force throughout.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/overview-en-1280.png', fullPage: true });
  expect(complaints).toEqual([]);
});
