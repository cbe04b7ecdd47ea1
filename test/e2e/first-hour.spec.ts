import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { faultsInEveryDress } from './desk-checks';
import { type Desk, SMALLEST, test } from './desk-test';
import { createVault, SECRET } from './vault-use';

declare const adit: DesktopApi;

// Three launches and more than fifty questions, on a slow and busy machine.
test.describe.configure({ timeout: 600_000 });
test.use({ size: SMALLEST });

const TITLE = 'Nodes in an office';
const CLIENT = 'Fictional Pebble Ltd';
const OWN_WORDS = 'We read the hosting contract ourselves.';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

/** Answers the question that is shown, whatever its kind: the second choice, a number, a day, a province. */
async function answer(page: Page, card: Locator): Promise<void> {
  const choices = card.locator('[data-answer]');
  if ((await choices.count()) > 0) {
    await page.keyboard.press((await choices.count()) > 1 ? '2' : '1');
    return;
  }
  const field = card.getByRole('textbox').or(card.getByRole('combobox')).first();
  const isProvince = (await field.getAttribute('placeholder')) === 'Choose';
  const isDay = (await field.getAttribute('placeholder')) === 'YYYY-MM-DD';
  await field.fill(isProvince ? 'Shanghai' : isDay ? '2025-03-01' : '10');
  if (isProvince) await page.getByRole('option', { name: 'Shanghai' }).click();
  await field.press('Tab');
}

/** Goes through the checklist until nothing that matters is left unanswered; gives the number of answers. */
async function answerAll(page: Page): Promise<number> {
  const progress = page.getByText(/^\d+ of \d+ answered$/);
  for (let asked = 0; asked < 150; asked += 1) {
    const before = await progress.innerText();
    const [done, all] = before.match(/\d+/g) ?? [];
    if (done === all) return Number(done);
    const card = page.locator('article[data-question]');
    await answer(page, card);
    await expect(progress).not.toHaveText(before);
    await page.keyboard.press('Control+Enter');
  }
  throw new Error('the checklist has no end');
}

async function exportMemo(desk: Desk, lang: 'en' | 'zh'): Promise<string> {
  const { page } = desk.running;
  const file = join(desk.folder, `${lang}.docx`);
  await desk.saveTo(file);
  await page.getByLabel('Language').selectOption(lang);
  await button(page, 'Export to Word…').click();
  await expect(page.getByText(`Saved as ${lang}.docx`)).toBeVisible();
  return strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
}

/** Everything that the hour left in the vault. */
const everythingIn = (page: Page) =>
  page.evaluate(async () => {
    const matters = await adit.matters.list({});
    const id = matters.ok ? (matters.value.rows[0]?.id ?? '') : '';
    const of = { matterId: id };
    const [facts, evidence, assessments, memos] = await Promise.all([
      adit.facts.list(of),
      adit.evidence.list(of),
      adit.assessments.list(of),
      adit.memos.list(of),
    ]);
    const audit = await adit.audit.verify({});
    const files = await adit.attachments.list(of);
    // Every byte of every file is read and hashed again.
    const checked = await Promise.all(
      (files.ok ? files.value : []).map((file) => adit.attachments.check({ id: file.id, job: crypto.randomUUID() })),
    );
    return JSON.stringify([
      facts,
      evidence,
      assessments,
      memos,
      audit.ok,
      checked.map((one) => (one.ok ? one.value.sha256 : one.error.code)),
    ]);
  });

test('a first hour: from a new client to an exported memo, and all of it back on another computer', async ({
  desk,
  elsewhere,
}) => {
  const { page } = await desk.start();
  await createVault(page);

  // The client and the matter.
  await button(page, 'New matter').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(TITLE);
  await dialog.getByRole('combobox', { name: 'Client' }).fill(CLIENT);
  await dialog.getByLabel('File number').fill('2026-017');
  await button(page, 'Open the matter').click();

  // Every question, and evidence on the last one.
  await tab(page, 'Checklist');
  const answers = await answerAll(page);
  expect(answers).toBeGreaterThan(30);
  await page.locator('input[type=file]').setInputFiles({
    name: 'hosting contract.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The client runs the nodes.'),
  });
  await page.getByLabel('Page or passage in E1').fill('1');
  await saved(page);

  // The assessment is kept; then a fact changes and the overview says what that did.
  await tab(page, 'Overview');
  await button(page, 'Keep this assessment').click();
  await expect(page.getByRole('status').filter({ hasText: 'Kept.' })).toBeVisible();
  await tab(page, 'Checklist');
  await page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('button', { name: 'Place of the machines' })
    .first()
    .click();
  await page.keyboard.press('1');
  await saved(page);

  // The memo, in the lawyer's own words where they want them, in two languages.
  await tab(page, 'Memo');
  const article = page.getByRole('article', { name: 'Preview' });
  await article.getByRole('button', { name: 'Edit this text' }).first().click();
  await page.getByRole('textbox', { name: 'Text of the block' }).fill(OWN_WORDS);
  await button(page, 'Done').click();
  await expect(article).toContainText(OWN_WORDS);
  expect(await exportMemo(desk, 'en')).toContain(OWN_WORDS);
  expect(await exportMemo(desk, 'zh')).toContain('1283号通知');
  await saved(page);
  const everything = await everythingIn(page);

  // Locked and unlocked.
  await page.keyboard.press('Control+KeyL');
  await expect(page.getByRole('heading', { name: 'The vault is locked' })).toBeVisible();
  await expect(page.getByText(TITLE)).toHaveCount(0);
  await page.getByLabel('Passphrase', { exact: true }).fill(SECRET.passphrase);
  await page.getByLabel('Your name').fill(SECRET.actor);
  await button(page, 'Unlock').click();
  await expect(page.getByRole('row').filter({ hasText: TITLE })).toContainText(CLIENT);

  // A backup, restored on a computer that has never seen the vault.
  await page.keyboard.press('Control+Comma');
  await button(page, 'Backups').click();
  await button(page, 'Back up now').click();
  await expect(page.getByText('The backup has been made and read back.')).toBeVisible();
  await desk.close();
  const backups = readdirSync(join(desk.folder, 'backups'), { recursive: true }).map(String);
  const backup = backups.find((name) => name.endsWith('.adit')) ?? '';
  const { page: other, complaints } = await elsewhere.start();
  await button(other, 'Restore a backup').click();
  await other.locator('input[type=file]').setInputFiles(join(desk.folder, 'backups', backup));
  await other.getByLabel('Passphrase of the backup').fill('not the passphrase');
  await button(other, 'Restore this backup').click();
  await expect(other.getByRole('alert')).toContainText('does not fit');
  expect(await faultsInEveryDress(other)).toEqual([]);
  await other.getByLabel('Passphrase of the backup').fill(SECRET.passphrase);
  await button(other, 'Restore this backup').click();
  await expect(other.getByRole('heading', { name: 'The vault is locked' })).toBeVisible();
  await other.getByLabel('Passphrase', { exact: true }).fill(SECRET.passphrase);
  await other.getByLabel('Your name').fill(SECRET.actor);
  await button(other, 'Unlock').click();
  await expect(other.getByRole('row').filter({ hasText: TITLE })).toBeVisible();
  expect(await everythingIn(other)).toBe(everything);
  expect(complaints).toEqual([]);
});
