import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { deskWith, fits, openTab } from './desk';
import { accessibilityFaults } from './desk-checks';

test.describe.configure({ timeout: 120_000 });

let folder: string;
let running: RunningApp;

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

const textOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

test('a memo is written to Word in two languages; a final is refused while something is open', async () => {
  running = await startApp(folder, { locale: 'en-GB' });
  const { app, page, complaints } = running;
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /Memo/);
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Short answer');
  await expect(page.getByText(/gaps? (is|are) marked in brackets/)).toBeVisible();
  await fits(page);
  for (const lang of ['en', 'zh'] as const) {
    const file = join(folder, `${lang}.docx`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
    }, file);
    await page.getByLabel('Language').selectOption(lang);
    await page.getByRole('button', { name: 'Export to Word…' }).click();
    await expect(page.getByText(`Saved as ${lang}.docx`)).toBeVisible();
    expect(textOf(file)).toContain(lang === 'zh' ? '1283号通知' : 'Notice 1283');
  }
  await page.getByText('Versions written').click();
  await expect(page.locator('details li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Where this comes from' }).nth(3).click();
  await expect(page.getByRole('complementary').filter({ hasText: 'What does it rest on?' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  // At this width the inspector lies over the page.
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await page.getByText('Final', { exact: true }).click();
  await expect(page.getByText(/points stand in the way of a final/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export to Word…' })).toBeDisabled();
  await page.screenshot({ path: 'out/shots/memo-final.png' });
  expect(complaints).toEqual([]);
});
