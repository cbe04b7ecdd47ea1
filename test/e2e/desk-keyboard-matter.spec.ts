import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith } from './desk';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const PASSPHRASE = 'quiet amber lantern forty rivers';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What is kept of the only matter. */
const kept = (page: Page, id: string) =>
  page.evaluate(async (matterId) => {
    const [matter, parties, notes, tasks, assessments] = await Promise.all([
      adit.matters.get({ id: matterId }),
      adit.parties.list({ matterId }),
      adit.notes.list({ matterId }),
      adit.tasks.list({ matterId }),
      adit.assessments.list({ matterId }),
    ]);
    if (!(matter.ok && parties.ok && notes.ok && tasks.ok && assessments.ok)) throw new Error('not read');
    return {
      matter: matter.value.value,
      parties: parties.value.map(({ value }) => value.name),
      notes: notes.value.map(({ value }) => value.text),
      tasks: tasks.value.map(({ value }) => `${value.title}${value.done === true ? ' (done)' : ''}`),
      assessments: assessments.value.length,
    };
  }, id);

/** Opens the menu of the matter and takes an entry of it, as far down as it stands. */
async function choose(page: Page, entry: string): Promise<void> {
  await activate(page, button(page, 'Matter'));
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  await expect(item).toBeVisible();
  for (let steps = 0; steps < 6; steps += 1) {
    await press(page, 'ArrowDown');
    if (await item.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(item).toBeFocused();
  await press(page, 'Enter');
}

async function opensFromList(page: Page, title: string): Promise<void> {
  const matters = page.getByRole('grid', { name: 'Matters' });
  await tabTo(page, matters);
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await staysSomewhere(page, 'a matter is opened from the list');
}

async function usesMenu(desk: Desk, id: string): Promise<void> {
  const { page } = desk.running;
  const menu = button(page, 'Matter');
  const dialog = page.getByRole('dialog');
  await choose(page, 'Title, client, file number…');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  expect(await unreached(page, dialog)).toEqual([]);
  await typeInto(page, dialog.getByLabel('File number'), '2026-17');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
  expect((await kept(page, id)).matter.number).toBe('2026-17');

  await choose(page, 'Close the matter');
  await expect(menu).toBeFocused();
  await expect.poll(async () => (await kept(page, id)).matter.state).toBe('closed');
  await choose(page, 'Open the matter again');
  await expect.poll(async () => (await kept(page, id)).matter.state).toBe('open');

  await desk.saveTo(join(desk.folder, 'sealed.adit'));
  await choose(page, 'Export as an archive…');
  await typeInto(page, dialog.getByLabel('Passphrase', { exact: true }), PASSPHRASE);
  await typeInto(page, dialog.getByLabel('The same once more'), PASSPHRASE);
  expect(await unreached(page, dialog)).toEqual([]);
  await activate(page, dialog.getByRole('button', { name: 'Choose where to save…' }));
  await expect(page.getByText('Saved as sealed.adit.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
  expect(existsSync(join(desk.folder, 'sealed.adit'))).toBe(true);

  await desk.saveTo(join(desk.folder, 'volume.zip'));
  await choose(page, 'Volume for the firm’s archive…');
  await expect(dialog.getByRole('table')).toBeVisible();
  expect(await unreached(page, dialog)).toEqual([]);
  await tabTo(page, dialog.getByLabel('Language of the sheets'));
  await press(page, 'Home');
  await expect(dialog.getByLabel('Language of the sheets')).toHaveValue('zh');
  await activate(page, dialog.getByRole('button', { name: 'Choose where to save…' }));
  await expect(page.getByText('Saved as volume.zip.')).toBeVisible();
  await expect(menu).toBeFocused();
  expect(Object.keys(unzipSync(readFileSync(join(desk.folder, 'volume.zip'))))).toContain('0-1-cover.docx');
}

async function changesDay(page: Page, id: string): Promise<void> {
  const asOf = button(page, /^as of/);
  await activate(page, asOf);
  const day = page.getByRole('textbox', { name: 'Law as of' });
  await expect(day).toBeFocused();
  await press(page, 'Control+KeyA');
  await page.keyboard.type('2022-03-01');
  await press(page, 'Enter');
  await expect.poll(async () => (await kept(page, id)).matter.asOf).toBe('2022-03-01');
  await press(page, 'Escape');
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(asOf).toBeFocused();
}

async function knowsParties(page: Page, id: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const parties = page.getByRole('region', { name: 'Parties' });
  const add = parties.getByRole('button', { name: 'Add a party' });
  await activate(page, add);
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Fictional Data Halls');
  await typeInto(page, dialog.getByLabel('Role'), 'hosting firm');
  expect(await unreached(page, dialog)).toEqual([]);
  await activate(page, dialog.getByRole('button', { name: 'Save' }));
  await expect(add).toBeFocused();
  const edit = parties.getByRole('button', { name: 'Edit Fictional Data Halls' });
  await activate(page, edit);
  await typeInto(page, dialog.getByLabel('Contact'), 'Zhao');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(edit).toBeFocused();
  await activate(page, parties.getByRole('button', { name: 'Remove Fictional Data Halls' }));
  await expect.poll(async () => (await kept(page, id)).parties).toEqual([]);
  await staysSomewhere(page, 'a party is removed');
  await activate(page, parties.getByRole('button', { name: 'Undo' }));
  await expect.poll(async () => (await kept(page, id)).parties).toEqual(['Fictional Data Halls']);
  await staysSomewhere(page, 'a party is put back');
}

async function writesNotes(page: Page, id: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const notes = page.getByRole('region', { name: 'Notes' });
  await activate(page, notes.getByRole('button', { name: 'Add a note' }));
  await expect(dialog.getByLabel('Text')).toBeFocused();
  await page.keyboard.type('They keep a spreadsheet.');
  await activate(page, dialog.getByRole('button', { name: 'Save' }));
  await expect(notes).toContainText('They keep a spreadsheet.');
  await activate(page, notes.getByRole('button', { name: 'Edit the note without a title' }));
  await typeInto(page, dialog.getByLabel('Title'), 'First call');
  await press(page, 'Enter');
  await activate(page, notes.getByRole('button', { name: 'Remove the note First call' }));
  await expect.poll(async () => (await kept(page, id)).notes).toEqual([]);
  await staysSomewhere(page, 'a note is removed');
  await activate(page, notes.getByRole('button', { name: 'Undo' }));
  await expect.poll(async () => (await kept(page, id)).notes).toEqual(['They keep a spreadsheet.']);
}

async function worksOnOverview(page: Page, id: string): Promise<void> {
  await run(page, 'Overview');
  const main = page.getByRole('main');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  expect(await unreached(page, main)).toEqual([]);
  const why = page.getByRole('button', { name: /^Industrial policy: why/ });
  await activate(page, why);
  const inspector = page.getByRole('complementary');
  await expect(inspector).toContainText('What would change it?');
  // The column is another part of the window, by a key of its own; when it is closed, the focus is where it was.
  await press(page, 'F6');
  expect(await inspector.evaluate((part) => part.contains(document.activeElement))).toBe(true);
  await activate(page, button(page, 'Close the inspector'));
  await expect(why).toBeFocused();
  await activate(page, button(page, /^Show all \d+$/));
  await expect(button(page, 'Show fewer')).toBeFocused();
  await activate(page, button(page, 'Keep this assessment'));
  await expect.poll(async () => (await kept(page, id)).assessments).toBe(1);
  await staysSomewhere(page, 'an assessment is kept');
  await activate(page, button(page, 'Compare with other matters'));
  await expect(page.getByText('No other matter answers an element of this one otherwise.')).toBeVisible();
  await staysSomewhere(page, 'other matters are compared');
  await knowsParties(page, id);
  await writesNotes(page, id);
}

async function doesTasks(desk: Desk, id: string): Promise<void> {
  const { page } = desk.running;
  await run(page, 'Tasks');
  await typeInto(page, page.getByLabel('What is to be done'), 'Ask for the pool contract');
  await typeInto(page, page.getByRole('textbox', { name: 'Due' }), '2099-12-31');
  await typeInto(page, page.getByLabel('Who'), 'Zhao');
  await activate(page, button(page, 'Add'));
  const tasks = page.getByRole('list', { name: 'Tasks of this matter' });
  await expect(tasks).toContainText('Ask for the pool contract');
  await staysSomewhere(page, 'a task is added');
  await activate(page, tasks.getByRole('checkbox'), 'Space');
  await expect.poll(async () => (await kept(page, id)).tasks).toEqual(['Ask for the pool contract (done)']);
  await activate(page, button(page, 'Remove Ask for the pool contract'));
  await expect.poll(async () => (await kept(page, id)).tasks).toEqual([]);
  await staysSomewhere(page, 'the last task is removed');
  await activate(page, button(page, 'Undo'));
  await expect.poll(async () => (await kept(page, id)).tasks).toHaveLength(1);
  await staysSomewhere(page, 'a task is put back');
  await desk.saveTo(join(desk.folder, 'tasks.ics'));
  await activate(page, button(page, 'Export deadlines to a calendar…'));
  await expect(page.getByText('Saved as tasks.ics')).toBeVisible();
  expect(readFileSync(join(desk.folder, 'tasks.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20991231');
}

test('a matter as a whole is worked by keyboard alone, from its menu to its destruction', { tag: '@long' }, async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { id, title } = await deskWith(page, 'light-mining-shanghai');
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await opensFromList(page, title);
  await usesMenu(desk, id);
  await worksOnOverview(page, id);
  await changesDay(page, id);
  await doesTasks(desk, id);

  await choose(page, 'Destroy the matter…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await press(page, 'Escape');
  await expect(button(page, 'Matter')).toBeFocused();
  await choose(page, 'Destroy the matter…');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(title);
  await activate(page, dialog.getByRole('button', { name: 'Destroy the matter' }));
  await expect(page.getByText('No matters yet')).toBeVisible();
  await staysSomewhere(page, 'the matter is destroyed');
  expect(complaints).toEqual([]);
});
