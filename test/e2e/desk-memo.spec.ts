import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { sealText } from '../../shared/memo/issue/issued-memo';
import { issuedMemoSchema } from '../../shared/model/memo';
import remainingAnswers from '../fixtures/remaining-answers.json' with { type: 'json' };
import { deskWith, fits, openTab } from './desk';
import { accessibilityFaults } from './desk-checks';
import { test } from './desk-test';
import { settled, unlock } from './vault-use';
import { headersOf } from './word-headers';

test.describe.configure({ timeout: 240_000 });

const textOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

test('a memo is written to Word in two languages; a final is refused while something is open', {
  tag: '@long',
}, async ({ desk }) => {
  const { app, page, complaints } = await desk.start();
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /Memo/);
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Short answer');
  await expect(page.getByText(/gaps? (is|are) marked in brackets/)).toBeVisible();
  await fits(page);
  for (const lang of ['en', 'zh'] as const) {
    const file = join(desk.folder, `${lang}.docx`);
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

test('the lawyer’s words stay in the memo: over a changed fact, a relaunch and into the Word file', async ({
  desk,
}) => {
  const { complaints } = await desk.start();
  let { page } = desk.running;
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /Memo/);
  const block = page.locator('[id="block-project.group.technology"]');
  await block.getByRole('button', { name: 'Edit this text' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the block' });
  await text.fill('The machines are the lawyer’s own words. ');
  await page.getByPlaceholder('Cite a source…').fill('Notice 42');
  await page
    .getByRole('option', { name: /Notice 42/ })
    .first()
    .click();
  await expect(text.locator('[data-run="note"]')).toContainText('Notice 42');
  // Words pasted from elsewhere come without their style.
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/html', '<b style="color:red">pasted</b><img src="x">');
    data.setData('text/plain', 'pasted');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text).toContainText('pasted');
  await expect(text.locator('b, img')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/memo-edit.png' });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(block).toContainText('Edited by you.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.evaluate(async (matterId) => {
    const fact = { key: 'tech.machineCount', value: 40, status: 'verified', evidence: [] } as never;
    const facts = await window.adit.facts.list({ matterId });
    const rev = facts.ok ? facts.value.find((one) => one.fact.key === 'tech.machineCount')?.rev : undefined;
    await window.adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
  }, id);
  await expect(block).toContainText('The facts under this block have changed since you wrote it.');
  await expect(block).toContainText('The machines are the lawyer’s own words.');
  await page.screenshot({ path: 'out/shots/memo-stale.png' });

  ({ page } = await desk.start());
  await settled(page);
  await unlock(page);
  await openTab(page, title, /Memo/);
  await expect(page.locator('[id="block-project.group.technology"]')).toContainText(
    'The machines are the lawyer’s own',
  );
  const file = join(desk.folder, 'edited.docx');
  await desk.running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);
  await page.getByRole('button', { name: 'Export to Word…' }).click();
  await expect(page.getByText('Saved as edited.docx')).toBeVisible();
  expect(textOf(file)).toContain('The machines are the lawyer’s own words.');
  await page.getByRole('button', { name: 'Take the memo’s text' }).click();
  await expect(page.getByText('The memo’s text is shown; yours is kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Take my text again' }).click();
  const again = page.locator('[id="block-project.group.technology"]');
  await again.getByRole('button', { name: 'Where this comes from' }).click();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(again).toHaveCount(0);
  await page.getByText('1 block taken out').click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(again).toContainText('The machines are the lawyer’s own words.');
  expect([...complaints, ...desk.running.complaints]).toEqual([]);
});

test('a final is issued with a second lawyer’s approval, lapses with a changed fact, and is supplemented', async ({
  desk,
}) => {
  const { app, page, complaints } = await desk.start();
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await page.evaluate(
    async ({ matterId, facts }) => {
      const known = await window.adit.facts.list({ matterId });
      for (const fact of facts) {
        const rev = known.ok ? known.value.find((one) => one.fact.key === fact.key)?.rev : undefined;
        await window.adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
      }
    },
    { matterId: id, facts: remainingAnswers },
  );
  await openTab(page, title, /Memo/);
  await page.getByText('Final', { exact: true }).click();
  await page.getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue this memo' });
  await expect(dialog.getByRole('button', { name: 'Approve and issue' })).toBeDisabled();
  await dialog.getByLabel('Second lawyer who read and approved it').fill('Li Si');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Approve and issue' }).click();
  await page.getByText('Versions written').click();
  await expect(page.getByText(/Issued; approved by Li Si/)).toBeVisible();
  await expect(page.getByText('Nothing that the approval covers has changed since.')).toBeVisible();
  // The draft that is shown beside it takes nothing from the approval.
  await page.getByText('Draft', { exact: true }).click();
  await expect(page.getByText('Nothing that the approval covers has changed since.')).toBeVisible();
  const kept = await page.evaluate((matterId) => window.adit.memos.list({ matterId }), id);
  const issued = kept.ok ? kept.value.find(({ value }) => value.state === 'issued') : undefined;
  expect(issued?.value.seal).toBe(
    createHash('sha256')
      .update(sealText(issuedMemoSchema.parse(issued?.value.content)))
      .digest('hex'),
  );

  // The signed PDF is kept with it, and comes out as it went in.
  const signed = Buffer.from('%PDF-1.7 signed');
  const keeps = page.locator('input[aria-label="Keep the signed PDF…"]');
  await keeps.setInputFiles({ name: 'other.pdf', mimeType: '', buffer: Buffer.from('no PDF') });
  await expect(page.getByText('This is no PDF file. Nothing was kept.')).toBeVisible();
  await keeps.setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: signed });
  await expect(page.getByText(createHash('sha256').update(signed).digest('hex'))).toBeVisible();
  const copy = join(desk.folder, 'copy.pdf');
  await app.evaluate(({ dialog: shown }, filePath) => {
    shown.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, copy);
  await page.getByRole('button', { name: 'Check it and save a copy…' }).click();
  await expect(page.getByText('Saved as copy.pdf')).toBeVisible();
  expect(readFileSync(copy)).toEqual(signed);

  // The volume for the archive holds the opinion and the signed copy in their part, and leaves the draft out.
  await page.evaluate(() =>
    window.adit.settings.save({ changes: { firm: { name: 'Moumou Law Firm', address: '', lines: [] } } }),
  );
  const volume = join(desk.folder, 'volume.zip');
  await desk.saveTo(volume);
  await page.getByRole('button', { name: 'Matter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Volume for the firm’s archive…' }).click();
  const volumeDialog = page.getByRole('dialog', { name: 'Volume for the firm’s archive' });
  await expect(volumeDialog.getByLabel('Part for signed.pdf')).toHaveValue('opinions');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/volume.png' });
  await volumeDialog.getByLabel('Language of the sheets').selectOption('zh');
  await volumeDialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(page.getByText('Saved as volume.zip.')).toBeVisible();
  const filed = unzipSync(readFileSync(volume));
  expect(Object.keys(filed).sort()).toEqual([
    '0-1-cover.docx',
    '0-2-contents.docx',
    '6-01.docx',
    '6-02 signed.pdf',
    '8-closing-sheet.docx',
    'SHA256SUMS.txt',
  ]);
  expect(Buffer.from(filed['6-02 signed.pdf'] ?? [])).toEqual(signed);
  for (const [name, bytes] of Object.entries(filed))
    if (name.endsWith('.docx')) expect(headersOf(bytes)).toContain('Moumou Law Firm');

  await page.evaluate(async (matterId) => {
    const facts = await window.adit.facts.list({ matterId });
    const rev = facts.ok ? facts.value.find(({ fact }) => fact.key === 'territory.site')?.rev : undefined;
    const fact = { key: 'territory.site', value: 'overseas', status: 'verified', evidence: [] };
    await window.adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
  }, id);
  await expect(page.getByText(/The approval has lapsed/)).toBeVisible();
  const file = join(desk.folder, 'supplement.docx');
  await app.evaluate(({ dialog: shown }, filePath) => {
    shown.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);
  await page.getByRole('button', { name: 'Write a supplement…' }).click();
  await expect(page.getByText('Saved as supplement.docx')).toBeVisible();
  await fits(page);
  await page.screenshot({ path: 'out/shots/memo-issued.png' });
  const words = textOf(file);
  expect(words).toContain('What has changed since');
  expect(words.replaceAll(' ', '')).toContain(issued?.value.seal ?? 'none');
  expect(complaints).toEqual([]);
});
