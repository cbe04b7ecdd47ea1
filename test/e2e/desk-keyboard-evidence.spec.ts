import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { blankMatter } from './desk';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, chooseFile, pick, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';
import { smallPdf } from './small-pdf';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const TITLE = 'Shanghai nodes';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const aside = (page: Page) => page.getByRole('complementary');
const list = (page: Page) => page.getByRole('grid', { name: 'Evidence of this matter' });
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

const keptOf = (page: Page, matterId: string) =>
  page.evaluate(async (id) => {
    const [evidence, facts] = [await adit.evidence.list({ matterId: id }), await adit.facts.list({ matterId: id })];
    if (!(evidence.ok && facts.ok)) throw new Error('not read');
    return {
      evidence: evidence.value.map(({ value: { title, removed } }) => (removed === undefined ? title : 'removed')),
      tied: facts.value.flatMap(({ fact }) => fact.evidence.map(({ id: piece, page: at }) => `${piece} ${at ?? ''}`)),
    };
  }, matterId);

async function takesIn(page: Page): Promise<void> {
  const pdf = { name: 'IDC contract.pdf', mimeType: 'application/pdf', buffer: smallPdf('IDC contract', '托管合同') };
  await chooseFile(page, button(page, 'Add files…'), pdf);
  await expect(list(page).getByRole('row')).toHaveCount(2);
  await staysSomewhere(page, 'a file is taken in');
  const enter = button(page, 'Enter without a file…');
  const dialog = page.getByRole('dialog');
  await activate(page, enter);
  await expect(dialog.getByLabel('Title')).toBeFocused();
  expect(await unreached(page, dialog)).toEqual([]);
  await press(page, 'Escape');
  await expect(enter).toBeFocused();
  await press(page, 'Enter');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Reward payment');
  await press(page, 'Enter');
  await expect(list(page)).toContainText('Reward payment');
  await expect(enter).toBeFocused();
}

/** From the list into the file, through its pages and sizes, and back to the list. */
async function readsFile(page: Page): Promise<void> {
  await tabTo(page, list(page));
  await press(page, 'Home', 'Enter');
  const region = page.getByRole('region', { name: /^Contents of/ });
  const sheet = (number: number) => page.getByRole('img', { name: `Page ${number} of 3` });
  await expect(region).toBeFocused();
  await expect(sheet(1)).toBeVisible();
  await press(page, 'PageDown');
  await expect(sheet(2)).toBeVisible();
  await press(page, 'End');
  await expect(sheet(3)).toBeVisible();
  await press(page, 'Home', '+');
  await expect(button(page, '125 %')).toBeVisible();
  await press(page, '0');
  await expect(button(page, 'Fitted')).toBeVisible();
  expect(await unreached(page, page.getByRole('main'))).toEqual([]);
  await activate(page, button(page, 'Next page'));
  await expect(sheet(2)).toBeVisible();
  // The last page: the way on comes to rest, and whoever stood there stays beside it.
  await press(page, 'Enter');
  await expect(sheet(3)).toBeVisible();
  await staysSomewhere(page, 'the last page is reached');
  const number = page.getByRole('main').getByLabel('Page', { exact: true });
  await tabTo(page, number);
  await press(page, 'Control+KeyA');
  await page.keyboard.type('2');
  await expect(sheet(2)).toBeVisible();
  await activate(page, button(page, 'Smaller'));
  await activate(page, button(page, '75 %'));
  await expect(button(page, 'Fitted')).toBeFocused();
}

/** What is read is tied to a fact at its page, and untied again. */
async function tiesFact(page: Page, matterId: string): Promise<void> {
  await press(page, 'F6');
  await staysSomewhere(page, 'the column beside is gone to');
  expect(await unreached(page, aside(page))).toEqual([]);
  const tie = async () => {
    await tabTo(page, aside(page).getByRole('combobox', { name: 'Choose a fact' }));
    await page.keyboard.type('mining software');
    await press(page, 'ArrowDown', 'Enter');
    await activate(page, aside(page).getByRole('button', { name: 'Tie to the fact' }));
    await expect.poll(async () => (await keptOf(page, matterId)).tied).toEqual(['E1 2']);
    await staysSomewhere(page, 'a fact is tied');
  };
  await tie();
  await activate(page, aside(page).getByRole('button', { name: /^Untie from/ }));
  await expect.poll(async () => (await keptOf(page, matterId)).tied).toEqual([]);
  await staysSomewhere(page, 'a fact is untied');
  await tie();
}

async function describes(page: Page, matterId: string): Promise<void> {
  const title = aside(page).getByLabel('Title');
  await tabTo(page, title);
  await press(page, 'Control+KeyA');
  await page.keyboard.type('Hosting contract');
  await typeInto(page, aside(page).getByLabel('Object of proof'), 'Who runs the nodes.');
  await press(page, 'Tab');
  await saved(page);
  expect((await keptOf(page, matterId)).evidence).toContain('Hosting contract');
  await activate(page, aside(page).getByRole('button', { name: 'Undo the last change' }));
  await expect(aside(page).getByLabel('Object of proof')).toHaveValue('');
  await staysSomewhere(page, 'a change is undone');
}

async function takesCopy(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const copy = join(desk.folder, 'copy.pdf');
  await desk.saveTo(copy);
  const save = aside(page).getByRole('button', { name: 'Save a copy…' });
  await activate(page, save);
  await expect(page.getByText('Saved as copy.pdf. The copy is not encrypted.')).toBeVisible();
  await expect(save).toBeFocused();
  expect(readFileSync(copy).subarray(0, 5).toString()).toBe('%PDF-');
  const check = aside(page).getByRole('button', { name: 'Check the file' });
  await activate(page, check);
  await expect(page.getByText(/the file is, to the last byte, the one that was taken in/)).toBeVisible();
  await expect(check).toBeFocused();
  await activate(page, button(page, 'List'));
  await expect(list(page)).toBeFocused();
}

/** The other listings, and a piece that goes for a reason. */
async function lists(page: Page, matterId: string): Promise<void> {
  await pick(page, page.getByRole('combobox', { name: 'Which evidence' }), /^Tied to facts/);
  await pick(page, page.getByRole('combobox', { name: 'Which evidence' }), /^All evidence/);
  await pick(page, page.getByRole('combobox', { name: 'Order', exact: true }), 'By title');
  await tabTo(page, list(page));
  await page.keyboard.type('rew');
  await expect(list(page).getByRole('row', { selected: true })).toContainText('Reward payment');
  await press(page, 'F6');
  const remove = aside(page).getByRole('button', { name: 'Remove from the matter…' });
  const dialog = page.getByRole('dialog');
  await activate(page, remove);
  await expect(dialog).toBeVisible();
  await press(page, 'Escape');
  await expect(remove).toBeFocused();
  await press(page, 'Enter');
  await typeInto(page, dialog.getByLabel('Reason'), 'Entered twice');
  await typeInto(page, dialog.getByLabel(/^To confirm/), TITLE);
  await activate(page, dialog.getByRole('button', { name: 'Remove from the matter…' }));
  await expect(dialog).toBeHidden();
  await staysSomewhere(page, 'evidence is removed');
  expect((await keptOf(page, matterId)).evidence).toContain('removed');
}

async function writesSchedule(desk: Desk): Promise<void> {
  const { page } = desk.running;
  await tabTo(page, page.getByRole('radiogroup', { name: 'What is shown' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight');
  const lang = page.getByLabel('Language of the schedule');
  await tabTo(page, lang);
  await press(page, 'Home');
  await expect(lang).toHaveValue('zh');
  expect(await unreached(page, page.getByRole('main'))).toEqual([]);
  const file = join(desk.folder, 'schedule.docx');
  await desk.saveTo(file);
  const word = button(page, 'Export to Word…');
  await activate(page, word);
  await expect(page.getByText(/Saved as schedule\.docx/)).toBeVisible();
  await expect(word).toBeFocused();
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Hosting contract');
  await activate(page, button(page, 'Write what the schedule says of E1'));
  await expect(aside(page).getByLabel('Object of proof')).toBeVisible();
}

test('evidence is taken in, read, tied, described and listed by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await run(page, 'Evidence');
  await expect(page.getByText('No evidence yet')).toBeVisible();
  await takesIn(page);
  await readsFile(page);
  await tiesFact(page, matterId);
  await describes(page, matterId);
  await takesCopy(desk);
  await lists(page, matterId);
  await writesSchedule(desk);
  expect(complaints).toEqual([]);
});
