import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import remainingAnswers from '../fixtures/remaining-answers.json' with { type: 'json' };
import { deskWith } from './desk';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, chooseFile, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const block = (page: Page, id: string) => page.locator(`[id="block-${id}"]`);
const holdsFocus = (part: Locator) => part.evaluate((element) => element.contains(document.activeElement));

const DOCUMENT = 'word/document.xml';
const xmlOf = (file: string): string => strFromU8(unzipSync(readFileSync(file))[DOCUMENT] ?? new Uint8Array());
const textOf = (file: string): string => xmlOf(file).replaceAll(/<[^>]+>/g, '');

/** The Word file as somebody gives it back who has changed words in two places. */
function edited(file: string): Buffer {
  const xml = xmlOf(file)
    .replace(
      'On the facts known, no administrative measure',
      'On the facts known to the firm, no administrative measure',
    )
    .replace('Each question is analysed element by element', 'Each question is analysed by itself, element by element');
  return Buffer.from(zipSync({ ...unzipSync(readFileSync(file)), [DOCUMENT]: strToU8(xml) }));
}

async function openMemo(page: Page, title: string): Promise<void> {
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await run(page, 'Memo');
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Short answer');
}

/** Each of the choices is made by the keys that the system has for it. */
async function chooses(page: Page): Promise<void> {
  const choices = page.getByRole('group', { name: 'How the memo is written' });
  expect(await unreached(page, choices)).toEqual([]);
  const layout = page.getByLabel('Layout');
  await tabTo(page, layout);
  await page.keyboard.type('Court');
  await expect(layout).toHaveValue('court');
  await tabTo(page, page.getByRole('radio', { name: 'Draft' }));
  await press(page, 'ArrowRight');
  await expect(page.getByText(/points? stands? in the way of a final/)).toBeVisible();
  // What is in the way is gone to, and can be worked at there.
  await activate(page, button(page, 'Go to the place').first());
  const place = page.locator('[id^="block-"]:focus');
  await expect(place).toBeInViewport();
  await press(page, 'Tab');
  expect(await holdsFocus(page.locator('[id^="block-"]').filter({ has: page.locator(':focus') }))).toBe(true);
  await press(page, 'Shift+Tab');
  await tabTo(page, page.getByRole('radio', { name: 'Final' }));
  await press(page, 'ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Draft' })).toBeChecked();
}

async function editsBlock(page: Page, id: string): Promise<void> {
  const technology = block(page, 'project.group.technology');
  await activate(page, technology.getByRole('button', { name: 'Edit this text' }));
  const text = page.getByRole('textbox', { name: 'Text of the block' });
  await expect(text).toBeFocused();
  await page.keyboard.type('The words of the firm. ');
  await tabTo(page, page.getByPlaceholder('Cite a source…'));
  await page.keyboard.type('Notice 42');
  await expect(page.getByRole('option', { name: /Notice 42/ }).first()).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await expect(text).toBeFocused();
  await expect(text.locator('[data-run="note"]').filter({ hasText: 'Notice 42' })).toBeVisible();
  await activate(page, page.getByLabel('I answer for this without a source'), 'Space');
  await press(page, 'Escape');
  await expect(technology).toContainText('Edited by you.');
  expect(await holdsFocus(technology)).toBe(true);

  // The facts under it change: the lawyer stays with the text, takes the memo's, and takes the own one again.
  await page.evaluate(async (matterId) => {
    const facts = await adit.facts.list({ matterId });
    const rev = facts.ok ? facts.value.find(({ fact }) => fact.key === 'tech.machineCount')?.rev : undefined;
    const fact = { key: 'tech.machineCount', value: 40, status: 'verified', evidence: [] };
    await adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
  }, id);
  await expect(technology).toContainText('have changed since you wrote it');
  await activate(page, technology.getByText('What the memo makes of the matter here'));
  await activate(page, technology.getByRole('button', { name: 'Stay with mine' }));
  await expect(technology).not.toContainText('have changed since you wrote it');
  await staysSomewhere(page, 'the own text is stayed with');
  for (const [action, status] of [
    ['Take the memo’s text', 'The memo’s text is shown; yours is kept.'],
    ['Take my text again', 'Edited by you.'],
  ] as const) {
    await activate(page, technology.getByRole('button', { name: action }));
    await expect(technology).toContainText(status);
    await staysSomewhere(page, action);
    expect(await holdsFocus(technology), action).toBe(true);
  }
}

/** A block of one's own, and one that goes and comes back, from the column beside. */
async function addsAndTakesOut(page: Page): Promise<void> {
  const technology = block(page, 'project.group.technology');
  const inspector = page.getByRole('complementary');
  const inInspector = (name: string) => inspector.getByRole('button', { name });
  await activate(page, technology.getByRole('button', { name: 'Where this comes from' }));
  await press(page, 'F6');
  expect(await unreached(page, inspector)).toEqual([]);
  await activate(page, inInspector('Add a block after it'));
  await expect(page.getByRole('textbox', { name: 'Text of the block' })).toBeFocused();
  await page.keyboard.type('A paragraph of our own.');
  await activate(page, button(page, 'Done'));
  await expect(page.getByText('Added by you.')).toBeVisible();
  await activate(page, technology.getByRole('button', { name: 'Where this comes from' }));
  await press(page, 'F6');
  await activate(page, inInspector('Take it out'));
  await expect(technology).toHaveCount(0);
  await staysSomewhere(page, 'a block is taken out');
  await activate(page, page.getByText('1 block taken out'));
  await activate(page, button(page, 'Put back'));
  await expect(technology).toContainText('The words of the firm.');
  await staysSomewhere(page, 'a block is put back');
}

async function writes(desk: Desk): Promise<string> {
  const { page, app } = desk.running;
  const file = join(desk.folder, 'memo.docx');
  const shown = join(desk.folder, 'shown.txt');
  await app.evaluate(({ shell }, note) => {
    shell.showItemInFolder = (path) => process.getBuiltinModule('node:fs').writeFileSync(note, path);
  }, shown);
  await desk.saveTo(file);
  const write = button(page, 'Export to Word…');
  await activate(page, write);
  await expect(page.getByText('Saved as memo.docx')).toBeVisible();
  await expect(write).toBeFocused();
  expect(textOf(file)).toContain('A paragraph of our own.');
  await activate(page, button(page, 'Show the folder'));
  await expect.poll(() => readFileSync(shown, 'utf8')).toBe(file);

  await desk.saveTo(join(desk.folder, 'precedent.docx'));
  const names = button(page, 'Save without names…');
  const dialog = page.getByRole('dialog');
  await activate(page, names);
  await activate(page, dialog.getByRole('button', { name: 'Save to Word…' }));
  await expect(dialog.getByText('Saved as precedent.docx')).toBeVisible();
  await press(page, 'Escape');
  await expect(names).toBeFocused();

  await desk.saveTo(join(desk.folder, 'pack.zip'));
  const pack = button(page, 'Pack for an inspection…');
  await activate(page, pack);
  await expect(page.getByText(/Saved as pack\.zip/)).toBeVisible();
  await expect(pack).toBeFocused();
  expect(Object.keys(unzipSync(readFileSync(join(desk.folder, 'pack.zip'))))).toContain('1-memo.docx');
  return file;
}

async function readsBack(page: Page, file: string): Promise<void> {
  const choose = button(page, 'Read back from Word…');
  await chooseFile(page, choose, { name: 'back.docx', mimeType: '', buffer: edited(file) });
  const panel = page.getByRole('region', { name: 'What the file changes' });
  await expect(panel.getByText('2 differences from the memo')).toBeVisible();
  await expect(choose).toBeFocused();
  expect(await unreached(page, panel)).toEqual([]);
  await activate(page, panel.getByRole('button', { name: 'Accept', exact: true }).first());
  await expect(panel.getByText('Accepted.')).toBeVisible();
  expect(await holdsFocus(panel.getByRole('listitem').filter({ hasText: 'Accepted.' }))).toBe(true);
  await activate(page, panel.getByRole('button', { name: 'Undo the last' }));
  await expect(panel.getByText('Accepted.')).toBeHidden();
  await activate(page, panel.getByRole('button', { name: 'Accept all 2 without a warning' }));
  await expect(panel.getByText('Accepted.')).toHaveCount(2);
  await activate(page, panel.getByRole('button', { name: 'Go to the place' }).first());
  await expect(page.locator('[id^="block-"]:focus')).toBeInViewport();
  await activate(page, panel.getByRole('button', { name: 'Put the file away' }));
  await expect(panel).toBeHidden();
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('On the facts known to the firm');
}

/** A final, approved, with its signed copy, and the supplement when the facts have moved on. */
async function issues(desk: Desk, id: string): Promise<void> {
  const { page } = desk.running;
  await tabTo(page, page.getByRole('radio', { name: 'Draft' }));
  await press(page, 'ArrowRight');
  const issue = button(page, 'Issue…');
  const dialog = page.getByRole('dialog', { name: 'Issue this memo' });
  await activate(page, issue);
  await expect(dialog.getByLabel('Second lawyer who read and approved it')).toBeFocused();
  await press(page, 'Escape');
  await expect(issue).toBeFocused();
  await press(page, 'Enter');
  await expect(dialog.getByLabel('Second lawyer who read and approved it')).toBeFocused();
  await page.keyboard.type('Li Si');
  await activate(page, dialog.getByRole('button', { name: 'Approve and issue' }));
  await expect(page.getByText('The memo is issued and frozen.')).toBeVisible();
  await expect(issue).toBeFocused();
  await activate(page, page.getByText('Versions written'));
  await expect(page.getByText(/Issued; approved by Li Si/)).toBeVisible();
  const pdf = { name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') };
  await chooseFile(page, button(page, 'Keep the signed PDF…'), pdf);
  await desk.saveTo(join(desk.folder, 'copy.pdf'));
  await activate(page, button(page, 'Check it and save a copy…'));
  await expect(page.getByText('Saved as copy.pdf')).toBeVisible();
  expect(readFileSync(join(desk.folder, 'copy.pdf'))).toEqual(pdf.buffer);

  await page.evaluate(async (matterId) => {
    const facts = await adit.facts.list({ matterId });
    const rev = facts.ok ? facts.value.find(({ fact }) => fact.key === 'territory.site')?.rev : undefined;
    const fact = { key: 'territory.site', value: 'overseas', status: 'verified', evidence: [] };
    await adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
  }, id);
  await expect(page.getByText(/The approval has lapsed/)).toBeVisible();
  await desk.saveTo(join(desk.folder, 'supplement.docx'));
  await activate(page, button(page, 'Write a supplement…'));
  await expect(page.getByText('Saved as supplement.docx')).toBeVisible();
  expect(textOf(join(desk.folder, 'supplement.docx'))).toContain('What has changed since');
}

/** A memo that goes abroad stops at the record of who lets it go. */
async function goesAbroad(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('For', { exact: true }));
  await page.keyboard.type('Opinion that');
  const stop = page.getByRole('region', { name: 'Before a memo leaves mainland China' });
  await expect(stop).toBeVisible();
  await tabTo(page, stop.getByRole('radio').first());
  await press(page, 'Space');
  await typeInto(page, stop.getByLabel('Lawyer who lets it go'), 'Li');
  await typeInto(page, stop.getByLabel('Ground'), 'A filing of the client with its bank');
  expect(await unreached(page, stop)).toEqual([]);
  await activate(page, stop.getByRole('button', { name: 'Record and go on' }));
  await expect(page.getByRole('article', { name: 'Preview' })).toBeVisible();
  await staysSomewhere(page, 'the clearance is recorded');
}

test('a memo is edited, written and read back by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { id, title } = await deskWith(page, 'light-mining-shanghai');
  await openMemo(page, title);
  await chooses(page);
  await editsBlock(page, id);
  await addsAndTakesOut(page);
  await readsBack(page, await writes(desk));
  expect(complaints).toEqual([]);
});

test('a memo is issued, supplemented and let abroad by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { id, title } = await deskWith(page, 'light-mining-shanghai');
  await page.evaluate(
    async ({ matterId, facts }) => {
      const known = await adit.facts.list({ matterId });
      for (const fact of facts) {
        const rev = known.ok ? known.value.find((one) => one.fact.key === fact.key)?.rev : undefined;
        await adit.facts.set({ matterId, fact, ...(rev === undefined ? {} : { rev }) } as never);
      }
    },
    { matterId: id, facts: remainingAnswers },
  );
  await openMemo(page, title);
  await issues(desk, id);
  await goesAbroad(page);
  expect(complaints).toEqual([]);
});
