import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { firmTemplate, para } from '../fixtures/firm-template';
import { deskWith, fits, openTab } from './desk';
import { accessibilityFaults } from './desk-checks';
import { test } from './desk-test';

test.describe.configure({ timeout: 240_000 });

const partOf = (file: string, path: string): string =>
  strFromU8(unzipSync(readFileSync(file))[path] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

test('a memo goes abroad on record, in the firm’s template, and becomes a precedent without names', {
  tag: '@long',
}, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'light-mining-shanghai');

  await expect(page.getByRole('heading', { name: 'Matters', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: 'Letterhead' }).click();
  const chosen = page.getByLabel('Choose a template…').and(page.locator('input'));
  const file = join(desk.folder, 'firm.dotx');
  writeFileSync(file, firmTemplate({ body: para('{{memmo}}') }));
  await chosen.setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('nearest: “{{memo}}”');
  writeFileSync(file, firmTemplate());
  await chosen.setInputFiles(file);
  await expect(page.getByText('A template is kept')).toBeVisible();
  await expect(page.getByText('Not in it: {{title}} {{subject}}')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('navigation').first().getByRole('button', { name: 'Matters' }).click();
  await openTab(page, title, /Memo/);
  await expect(page.getByLabel('Layout')).toHaveValue('template');
  await page.getByLabel('For', { exact: true }).selectOption('abroad');
  const stop = page.getByRole('region', { name: 'Before a memo leaves mainland China' });
  await expect(stop).toContainText('No data stored in the mainland may be given to foreign judicial');
  await expect(page.getByRole('button', { name: 'Export to Word…' })).toHaveCount(0);
  const goOn = stop.getByRole('button', { name: 'Record and go on' });
  await stop.getByLabel('Lawyer who lets it go').fill('Wang');
  await stop.getByLabel('Ground').fill('For the head office alone');
  await stop.getByLabel(/there is no approval/).check();
  await expect(stop.getByRole('alert')).toContainText('Without approval');
  await expect(goOn).toBeDisabled();
  await stop.getByLabel('To no foreign judicial or law-enforcement body').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await fits(page);
  await page.screenshot({ path: 'out/shots/memo-abroad.png' });
  await goOn.click();

  const abroad = join(desk.folder, 'abroad.docx');
  await desk.saveTo(abroad);
  await page.getByRole('button', { name: 'Export to Word…' }).click();
  await expect(page.getByText('Saved as abroad.docx')).toBeVisible();
  expect(partOf(abroad, 'word/document.xml')).toMatch(/By: Wang\..*For the head office alone/);
  expect(partOf(abroad, 'word/template-header1.xml')).toContain('某某律师事务所');
  await page.getByText('Versions written').click();
  await expect(page.locator('details li')).toContainText('May go abroad: Wang');

  await page.getByRole('button', { name: 'Save without names…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').nth(1)).toContainText('Party A');
  await page.screenshot({ path: 'out/shots/memo-names.png' });
  expect(await accessibilityFaults(page)).toEqual([]);
  const precedent = join(desk.folder, 'precedent.docx');
  await desk.saveTo(precedent);
  await dialog.getByRole('button', { name: 'Save to Word…' }).click();
  await expect(dialog.getByText('Saved as precedent.docx')).toBeVisible();
  expect(partOf(precedent, 'word/document.xml')).toContain('Party A');
  expect(partOf(precedent, 'word/document.xml')).not.toMatch(/砾石|Pebble/);
  await page.keyboard.press('Escape');

  // The sheets of a volume have the look of the template too, and none of its words around a memo.
  const volume = join(desk.folder, 'volume.zip');
  await desk.saveTo(volume);
  await page.getByRole('button', { name: 'Matter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Volume for the firm’s archive…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(page.getByText('Saved as volume.zip.')).toBeVisible();
  const cover = join(desk.folder, 'cover.docx');
  writeFileSync(cover, unzipSync(readFileSync(volume))['0-1-cover.docx'] ?? new Uint8Array());
  expect(partOf(cover, 'word/template-header1.xml')).toContain('某某律师事务所');
  expect(partOf(cover, 'word/document.xml')).not.toContain('承办：');
  expect(complaints).toEqual([]);
});
