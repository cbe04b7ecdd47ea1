import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith, fits, openTab } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { type Desk, test } from './desk-test';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 360_000 });

const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

/** What the dialog for saving answers with, and what was then written there. */
async function savedAs(desk: Desk, name: string, save: () => Promise<void>): Promise<string> {
  const file = join(desk.folder, name);
  await desk.saveTo(file);
  await save();
  await expect(desk.running.page.getByText(`Saved as ${name}`)).toBeVisible();
  return readFileSync(file, 'utf8');
}

test('the timeline by keyboard and as a table, the history with its proof, the deadlines as a calendar, the library', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await page.evaluate(
    (matterId) =>
      adit.tasks.create({
        matterId,
        value: { title: 'Ask, then file; the licence', due: '2026-12-31', assignee: 'Li' },
      }),
    id,
  );
  await openTab(page, title, /Timeline/);
  const picture = page.getByRole('region', { name: 'Timeline of the law and of the matter' });
  await expect(picture.getByRole('button', { name: 'Notice 1283' })).toBeVisible();
  await expect(picture).toContainText('Activity');
  await expect(picture).toContainText('Evidence');
  await picture.focus();
  const firstTick = picture
    .locator('span')
    .filter({ hasText: /^\d{4}(-\d{2})?$/ })
    .first();
  const before = await firstTick.textContent();
  for (const key of ['-', '-', '-', '-', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(firstTick).not.toHaveText(before ?? '');
  await page.keyboard.press('Home');
  await expect(firstTick).toHaveText(before ?? '');
  await picture.getByRole('button', { name: 'Notice 1283' }).press('Enter');
  const inspector = page.getByRole('complementary').filter({ hasText: 'Reliability of the record' });
  await expect(inspector).toContainText('发改运行〔2021〕1283号');
  await page.getByText('Table', { exact: true }).click();
  const periods = page.getByRole('table', { name: 'What applied when' });
  await expect(periods.getByRole('row').filter({ hasText: '6 February 2026' }).first()).toBeVisible();

  await tab(page, 'Tasks');
  const calendar = await savedAs(desk, 'deadlines.ics', () =>
    page.getByRole('button', { name: 'Export deadlines to a calendar…' }).click(),
  );
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(calendar).toContain('SUMMARY:Ask\\, then file\\; the licence\r\n');

  await tab(page, 'History');
  const history = page.getByRole('grid', { name: 'History' });
  await expect(history.getByRole('row').nth(1)).toContainText('Task made');
  await expect(history.getByRole('row').nth(1)).toContainText('Ask, then file; the licence');
  await page.getByRole('button', { name: 'Verify the history' }).click();
  await expect(page.getByText(/The history of the whole vault is complete: \d+ entries/)).toBeVisible();
  await page.getByLabel('Kind of entry').selectOption('evidence');
  await expect(history.getByRole('row').nth(1)).toContainText('Evidence added');
  const csv = await savedAs(desk, 'history.csv', () => page.getByRole('button', { name: 'Export as CSV…' }).click());
  expect(csv).toContain('Evidence added');
  expect(csv).not.toContain('Task made');
  await page.getByText('Whole vault', { exact: true }).click();
  await page.getByLabel('Kind of entry').selectOption('vault');
  await expect(history.getByRole('row').nth(1)).toContainText('Vault made');

  await tab(page, 'Library');
  const authorities = page.getByRole('grid', { name: 'Authorities' });
  await page.getByLabel('Filter by title, number or text').fill('银发〔2021〕237号');
  await expect(authorities.getByRole('row').filter({ hasText: 'Notice 237' })).toContainText('repealed');
  await authorities.focus();
  for (const key of ['End', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: 'Where the reasoning rests on it' })).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Provisions in the record');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByText('Cases', { exact: true }).click();
  await page.getByLabel('Only with something unverified').check();
  await expect(page.getByText('42 records')).toHaveCount(0);
  await page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Read in full' }).click();
  await expect(page.getByRole('article')).toContainText('Facts, each with the passage that supports it');
  // Another version of the pack, in which one authority is missing.
  const other = join(desk.folder, 'pack');
  cpSync(fileURLToPath(new URL('../../shared/packs/cn-mining', import.meta.url)), other, { recursive: true });
  rmSync(join(other, 'authorities', 'yinfa-2021-237.json'));
  await page.getByText('Pack', { exact: true }).click();
  await page.getByLabel('Choose a folder…').setInputFiles(other);
  const pack = page.getByRole('article');
  await expect(pack).toContainText('Compared with cn-mining, release 2026.11.0.');
  await expect(pack).toContainText('Only in the one in use');
  await expect(pack).toContainText('yinfa-2021-237');
  await expect(pack.getByRole('heading', { level: 3 })).toHaveText([
    'Releases on this computer',
    'Import a release',
    'Compare with another version',
    'Authorities',
  ]);
  await page.getByLabel('Choose a folder…').setInputFiles(join(other, 'authorities'));
  await expect(pack.getByRole('alert')).toContainText('The folder does not hold a pack');
  expect(complaints).toEqual([]);
});

const LOOKS = [
  { language: 'zh', theme: 'light', tabs: ['概览', '时间线', '历史'], library: '资料库', matters: '案件' },
  { language: 'en', theme: 'dark', tabs: ['Overview', 'Timeline', 'History'], library: 'Library', matters: 'Matters' },
  {
    language: 'ru',
    theme: 'contrast',
    tabs: ['Обзор', 'Хронология', 'История'],
    library: 'Библиотека',
    matters: 'Дела',
  },
] as const;

test('overview, timeline, history and library read well in three languages and three themes at 1280 by 720', {
  tag: '@long',
}, async ({ desk }) => {
  const { page, complaints } = await desk.start('zh-CN');
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /概览/);
  await page.getByRole('button', { name: '留存本次评估' }).click();
  await expect(page.getByText('已留存的评估')).toBeVisible();
  const looksRight = async () => {
    await fits(page);
    expect(await overflows(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  };
  for (const { language, theme, tabs, library, matters } of LOOKS) {
    await page.evaluate((changes) => adit.settings.save({ changes }), { language, theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const name of tabs) {
      await tab(page, name);
      await expect(page.getByRole('region').or(page.getByRole('grid')).first()).toBeVisible();
      await looksRight();
    }
    await tab(page, library);
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await expect(page.getByRole('article')).toBeVisible();
    await looksRight();
    await tab(page, matters);
    await openTab(page, title, new RegExp(tabs[0]));
  }
  expect(complaints).toEqual([]);
});
