import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { vaultPageOf } from './app';
import { countStored } from './arrivals';
import { blankMatter, openTab } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { type Desk, SMALLEST, test } from './desk-test';
import { smallPdf } from './small-pdf';
import { unlock } from './vault-use';

declare const adit: DesktopApi;

const TITLE = 'Shanghai nodes';
/** Several launches of a whole app on a machine that does other things too. */
const PATIENCE_MS = 360_000;

test.describe.configure({ timeout: PATIENCE_MS });
test.use({ size: SMALLEST, actionTimeout: 20_000 });

const openPart = (page: Page, tab: string) => openTab(page, TITLE, new RegExp(`^${tab}$`));

async function evidenceOf(page: Page, matterId: string) {
  const reply = await page.evaluate((id) => adit.evidence.list({ matterId: id }), matterId);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.map(({ value }) => value);
}

const CONTRACT = Buffer.from('The client runs the nodes.\nThe landlord supplies the power.');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** Longer than a chunk, so that it goes in several pieces. */
const LONG = Buffer.alloc(2_500_000, 'kilowatt-hours ');

const text = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });
const input = (page: Page) => page.locator('main input[type=file]');
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

test('files and references are taken in, described and tied to facts, and are there after a restart', async ({
  desk,
}) => {
  const { page, app, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await openPart(page, 'Evidence');
  await expect(page.getByText('No evidence yet')).toBeVisible();
  await input(page).setInputFiles([text('IDC hosting contract.txt', CONTRACT), text('电费 2025.csv', LONG)]);
  const list = page.getByRole('grid', { name: 'Evidence of this matter' });
  await expect(list.getByRole('row')).toHaveCount(3);
  expect(await evidenceOf(page, matterId)).toMatchObject([
    { reference: 'E1', title: 'IDC hosting contract', kind: 'idc-contract', sha256: sha256(CONTRACT) },
    { reference: 'E2', title: '电费 2025', kind: 'power-bill', sha256: sha256(LONG) },
  ]);

  // What has no file is evidence too.
  await page.getByRole('button', { name: 'Enter without a file…' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Reward payment');
  await page
    .getByRole('dialog')
    .getByLabel('Where it is found')
    .fill(`0x${'6c'.repeat(32)}`);
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(list.getByRole('row').filter({ hasText: 'no file' })).toContainText('Reward payment');

  // By keys alone to the first piece; it is described and tied to a fact.
  await list.focus();
  await page.keyboard.press('Home');
  const aside = page.getByRole('complementary');
  await expect(aside.getByRole('heading', { level: 2 })).toHaveText('E1 IDC hosting contract');
  await aside.getByLabel('Title').fill('Hosting contract');
  await aside.getByLabel('Kind').fill('Lease of the roof');
  await aside.getByLabel('Object of proof').fill('That the client runs the nodes.');
  await aside.getByLabel('Authenticity').fill('Compared with the original.');
  await aside.getByRole('combobox', { name: 'Choose a fact' }).fill('mining software');
  await page.getByRole('option').first().click();
  await aside.getByRole('textbox', { name: 'Page', exact: true }).fill('2');
  await aside.getByRole('button', { name: 'Tie to the fact' }).click();
  await expect(aside.getByRole('button', { name: 'Mining software', exact: true })).toBeVisible();
  await expect(aside.getByText('p. 2')).toBeVisible();
  await aside.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(aside.getByLabel('Authenticity')).toHaveValue('');
  await saved(page);

  // The schedule: written beside it, exported in the language that is chosen, and printed.
  await page.getByText('Schedule', { exact: true }).click();
  const sheet = page.getByRole('article', { name: 'Evidence schedule' });
  await expect(sheet.getByRole('row')).toHaveCount(4);
  await sheet.getByRole('button', { name: 'Write what the schedule says of E2' }).click();
  await aside.getByLabel('Received from').fill('The landlord');
  await aside.getByLabel('Legality').fill('Handed over by its owner.');
  await expect(sheet).toContainText('Legality: Handed over by its owner.');
  await sheet.getByRole('button', { name: 'Write what the schedule says of E1' }).click();
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = ((_window: unknown, { filters }: { filters: { extensions: string[] }[] }) =>
        Promise.resolve({ canceled: false, filePath: `${filePath}.${filters[0]?.extensions[0]}` })) as never;
    },
    join(desk.folder, 'schedule'),
  );
  await page.getByLabel('Language of the schedule').selectOption('zh');
  await expect(page.getByRole('article', { name: '证据目录' })).toContainText('证明对象');
  await page.getByRole('button', { name: 'Export to Word…' }).click();
  await expect(page.getByText('Saved as schedule.docx')).toBeVisible();
  const word = strFromU8(
    unzipSync(readFileSync(join(desk.folder, 'schedule.docx')))['word/document.xml'] ?? new Uint8Array(),
  );
  for (const told of ['证据目录', 'The landlord', '合法性：Handed over', 'That the client runs the nodes.']) {
    expect(word.replaceAll(/<[^>]+>/g, '')).toContain(told);
  }
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText('Saved as schedule.pdf')).toBeVisible();
  const shots = process.env['ADIT_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/schedule-en.png` });
  // What is on paper is read in the app itself: the schedule, and nothing of the screen around it.
  await page.getByText('Files', { exact: true }).click();
  await input(page).setInputFiles(join(desk.folder, 'schedule.pdf'));
  await expect(list.getByRole('row')).toHaveCount(5);
  await aside.getByRole('button', { name: 'Read it here' }).click();
  const paper = page.getByRole('region', { name: 'Contents of schedule' });
  await expect(paper).toContainText(/^证据\s*目\s*录.*That the client runs the nodes.*The landlord/s);
  await expect(paper).not.toContainText('Matters');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/schedule-pdf.png` });
  expect(complaints).toEqual([]);

  const { page: later } = await desk.start();
  await expect(later.getByLabel(/passphrase/i).first()).toBeVisible({ timeout: 20_000 });
  await unlock(later);
  expect(await evidenceOf(later, matterId)).toMatchObject([
    {
      reference: 'E1',
      title: 'Hosting contract',
      kind: 'Lease of the roof',
      purpose: 'That the client runs the nodes.',
    },
    { reference: 'E2', title: '电费 2025' },
    { reference: 'E3', title: 'Reward payment', kind: 'chain-record', locator: `0x${'6c'.repeat(32)}` },
    { reference: 'E4', title: 'schedule', kind: 'other' },
  ]);
  expect((await evidenceOf(later, matterId))[0]?.properties).toBeUndefined();
  await openPart(later, 'Facts');
  await later.getByRole('row').filter({ hasText: 'Mining software' }).click();
  await expect(later.getByLabel('Page or passage in E1')).toHaveValue('2');
});

const LANGUAGES = [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ru', theme: 'contrast' },
] as const;

/** A picture of one pixel, black. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** How many pixels of the paper are dark. */
const ink = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return [...data].filter((value, at) => at % 4 === 0 && value < 128).length;
  });

test('documents are read in the app, page by page, and a fact is tied to the page that is open', {
  tag: '@long',
}, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  await blankMatter(page, TITLE);
  await openPart(page, 'Evidence');
  await input(page).setInputFiles([
    // Longer than a chunk: only what is shown of it is read.
    {
      name: 'contract.pdf',
      mimeType: 'application/pdf',
      buffer: smallPdf('The client runs', '机房托管合同', 2_500_000),
    },
    text('电费.csv', Buffer.from('月份,"电费,元"\n一月,"1,200"\n')),
    { name: 'meter.png', mimeType: 'image/png', buffer: PIXEL },
    { name: 'rack.heic', mimeType: 'image/heic', buffer: Buffer.from('heic') },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and nothing else') },
    text('gbk.txt', Buffer.from('b5e7b7d1', 'hex')),
  ]);
  const list = page.getByRole('grid', { name: 'Evidence of this matter' });
  await expect(list.getByRole('row')).toHaveCount(7, { timeout: PATIENCE_MS / 3 });

  // By keys: the first piece, opened; its pages turned.
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const region = page.getByRole('region', { name: 'Contents of contract' });
  await expect(region).toBeFocused();
  await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible();
  await expect(region).toContainText('The client runs');
  expect(await ink(page)).toBeGreaterThan(50);
  await page.keyboard.press('PageDown');
  await expect(page.locator('canvas[data-drawn="2"]')).toBeVisible();
  await expect(region).toContainText('机房托管合同');
  expect(await ink(page)).toBeGreaterThan(50);
  await page.keyboard.press('End');
  await expect(page.locator('canvas[data-drawn="3"]')).toBeVisible();
  expect(await ink(page)).toBeGreaterThan(10_000);
  const shots = process.env['ADIT_SHOTS'];
  await page.keyboard.press('PageUp');
  await expect(page.locator('canvas[data-drawn="2"]')).toBeVisible();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/pdf-en.png` });

  // The page that is open is the page of the link.
  const aside = page.getByRole('complementary');
  await expect(aside.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('2');
  await aside.getByRole('combobox', { name: 'Choose a fact' }).fill('mining software');
  await page.getByRole('option').first().click();
  await aside.getByRole('button', { name: 'Tie to the fact' }).click();
  await expect(aside.getByText('p. 2')).toBeVisible();
  await region.focus();
  await page.keyboard.press('Escape');

  // Other kinds, and what cannot be shown.
  const look = async (reference: string) => {
    await list.getByRole('row').filter({ hasText: reference }).click();
    await aside.getByRole('button', { name: 'Read it here' }).click();
  };
  const back = () => page.getByRole('button', { name: 'List', exact: true }).click();
  await look('E2');
  await expect(page.getByRole('columnheader', { name: '电费,元' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '1,200' })).toBeVisible();
  await back();
  await look('E3');
  await expect(page.locator('canvas[data-drawn]')).toBeVisible();
  expect(await ink(page)).toBe(1);
  await back();
  await look('E4');
  await expect(page.getByText('Adit does not show files of this kind.')).toBeVisible();
  await back();
  await look('E5');
  await expect(page.getByText('The file could not be shown')).toBeVisible();
  await back();
  await look('E6');
  await expect(page.getByText('电费', { exact: true })).toBeVisible();
  await back();

  // It reads well in three languages and three themes.
  const grid = page.getByRole('grid');
  for (const { language, theme } of LANGUAGES) {
    await page.evaluate((changes) => adit.settings.save({ changes }), { language, theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const check = async (name: string) => {
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${language}-${name}.png` });
      expect.soft(await accessibilityFaults(page), `${language} ${name}`).toEqual([]);
      expect.soft(await overflows(page), `${language} ${name}`).toEqual([]);
    };
    await expect(grid).toBeVisible();
    await grid.focus();
    await page.keyboard.press('Home');
    await check('list');
    await page.keyboard.press('Enter');
    await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible();
    await check('pdf');
    await page.keyboard.press('Escape');
    const views = page.locator('main').getByRole('radiogroup').first().getByRole('radio');
    await views.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('article')).toBeVisible();
    await check('schedule');
    await views.last().focus();
    await page.keyboard.press('ArrowLeft');
  }
  expect(complaints).toEqual([]);
});

const stored = ({ running }: Desk) => vaultPageOf(running.app).evaluate(countStored);

/** Large enough that somebody can stop it half way. */
const LARGE_BYTES = 96_000_000;

test('files dragged from a folder are taken in; one that is stopped half way leaves nothing behind', async ({
  desk,
}) => {
  const { page, app, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await openPart(page, 'Evidence');
  const list = page.getByRole('grid', { name: 'Evidence of this matter' });
  const files = [join(desk.folder, '机房托管合同.txt'), join(desk.folder, 'bill.csv')];
  for (const file of files) writeFileSync(file, CONTRACT);

  // As the file manager does it: the pointer comes in with files of the disk, and lets go of them.
  const region = page.getByRole('region', { name: 'Evidence of this matter' });
  const { x, y, width, height } = (await region.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const session = await app.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await expect(region).toHaveAttribute('data-over', 'true');
  await drag('drop');
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(region).toHaveAttribute('data-over', 'false');
  expect(await evidenceOf(page, matterId)).toMatchObject([
    { reference: 'E1', title: '机房托管合同', sha256: sha256(CONTRACT) },
    { reference: 'E2', title: 'bill', sha256: sha256(CONTRACT) },
  ]);

  const large = join(desk.folder, 'recording.mp4');
  writeFileSync(large, Buffer.alloc(LARGE_BYTES, 'frame '));
  await input(page).setInputFiles(large);
  const progress = page.getByRole('progressbar', { name: /recording\.mp4/ });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(5);
  expect((await stored(desk)).chunks).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(progress).toBeHidden();
  await expect(list.getByRole('row')).toHaveCount(3);
  expect(await stored(desk)).toEqual({ chunks: 2, uploads: 0 });
  const kept = await page.evaluate((id) => adit.attachments.list({ matterId: id }), matterId);
  expect(kept.ok && kept.value.map(({ value }) => value.name)).toEqual(['机房托管合同.txt', 'bill.csv']);
  // The way is free for the next.
  await input(page).setInputFiles([text('next.txt', CONTRACT)]);
  await expect(list.getByRole('row')).toHaveCount(4);
  expect(complaints).toEqual([]);
});

test('a file is checked, copied out and removed with a reason; what rested on it is marked', async ({ desk }) => {
  const { page, app, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await page.evaluate((id) => {
    const evidence = [{ id: 'E1', page: '3' }];
    return adit.facts.set({
      matterId: id,
      fact: { key: 'tech.miningSoftware', value: true, status: 'verified', evidence },
    });
  }, matterId);
  await openPart(page, 'Evidence');
  await input(page).setInputFiles([text('bill.txt', LONG)]);
  const aside = page.getByRole('complementary');
  await aside.getByRole('button', { name: 'Check the file' }).click();
  await expect(aside.getByText('the file is, to the last byte, the one that was taken in')).toBeVisible();
  const copy = join(desk.folder, 'copy.txt');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, copy);
  await aside.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(aside.getByText('Saved as copy.txt. The copy is not encrypted.')).toBeVisible();
  expect(readFileSync(copy).equals(LONG)).toBe(true);

  // A record that says another hash: the check tells.
  const [record] = await page.evaluate(async (id) => {
    const reply = await adit.evidence.list({ matterId: id });
    return reply.ok ? reply.value : [];
  }, matterId);
  const other = { id: record?.id ?? '', rev: record?.rev ?? 0, value: { ...record?.value, sha256: '0'.repeat(64) } };
  await page.evaluate((input) => adit.evidence.save(input as never), other);
  await expect(aside.getByText('0'.repeat(64))).toBeVisible();
  await aside.getByRole('button', { name: 'Check the file' }).click();
  await expect(aside.getByRole('alert')).toContainText(sha256(LONG));

  // Removing names what is lost, and wants a reason and the name of the matter.
  await aside.getByRole('button', { name: 'Remove from the matter…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 fact rests on it and will be marked.');
  const confirm = dialog.getByRole('button', { name: 'Remove from the matter…' });
  await dialog.getByLabel(/type the name/).fill(TITLE);
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Reason').fill('Privileged in part.');
  await confirm.click();
  await expect(aside.getByText(/^Removed by Li, .* Reason: Privileged in part\.$/)).toBeVisible();
  await expect(aside.getByText('1 fact rested on it and must be proved otherwise.')).toBeVisible();
  await expect(aside.getByRole('button', { name: 'Check the file' })).toBeHidden();
  const files = await page.evaluate((id) => adit.attachments.list({ matterId: id }), matterId);
  expect(files).toEqual({ ok: true, value: [] });
  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  await expect(page.getByText('1 fact is marked as verified although no evidence is linked to it.')).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'Mining software' }).click();
  await expect(aside.getByText('removed', { exact: true })).toBeVisible();
  // From the fact back to the piece.
  await aside.getByRole('button', { name: 'E1 bill' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'bill' })).toHaveAttribute('aria-selected', 'true');
  expect(complaints).toEqual([]);
});
