import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith } from './desk';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, chooseFile, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';
import { matterNamed } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const OTHER = 'Leasing of servers';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** A second matter, and tasks in both. */
const fill = (page: Page, first: string) =>
  page.evaluate(
    async ({ matterId, value }) => {
      const other = await adit.matters.create({ value });
      if (!other.ok) throw new Error(other.error.code);
      const made = [
        await adit.tasks.create({ matterId, value: { title: 'Ask for the contract', due: '2020-01-31' } }),
        await adit.tasks.create({
          matterId: other.value.id,
          value: { title: 'File the licence', due: '2099-12-31', assignee: 'Zhao' },
        }),
        await adit.notes.create({ matterId, value: { title: 'First call', text: 'They keep a spreadsheet.' } }),
      ];
      for (const reply of made) if (!reply.ok) throw new Error(reply.error.code);
    },
    { matterId: first, value: matterNamed(OTHER) },
  );

async function findsMatter(page: Page, title: string): Promise<void> {
  await press(page, 'Control+KeyK');
  await expect(page.getByPlaceholder('What is to be done?')).toBeFocused();
  await page.keyboard.type(title);
  await expect(page.locator('[data-action]').filter({ hasText: title })).toBeVisible();
  await press(page, 'ArrowDown');
  await expect(page.locator('[data-selected]')).toContainText(title);
  await press(page, 'Enter');
  await expect(heading(page, title)).toBeVisible();
  await staysSomewhere(page, 'a matter is found');
}

/** From the rail, by commands, and by what the palette finds. */
async function goesAround(page: Page, title: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Sections' });
  expect(await unreached(page, rail)).toEqual([]);
  const narrow = button(page, 'Narrow the rail');
  await activate(page, narrow);
  await expect(button(page, 'Widen the rail')).toBeFocused();
  await press(page, 'Enter');
  for (const [entry, name] of [
    ['Tasks and deadlines', 'Tasks and deadlines'],
    ['Library', 'Library'],
    ['Settings', 'Settings'],
    ['Matters', 'Matters'],
  ] as const) {
    await activate(page, rail.getByRole('button', { name: entry, exact: true }));
    await expect(heading(page, name)).toBeVisible();
  }
  await press(page, 'Alt+ArrowLeft');
  await expect(heading(page, 'Settings')).toBeVisible();
  await press(page, 'Alt+ArrowRight');
  await expect(heading(page, 'Matters')).toBeVisible();
  expect(await unreached(page, main(page))).toEqual([]);

  // A matter by its name, one of its questions by its words, and what there is none of.
  await findsMatter(page, OTHER);
  await findsMatter(page, title);
  await run(page, 'Reward mechanism');
  await expect(main(page).locator('[data-scroller] h2').first()).toBeFocused();
  await press(page, 'Control+KeyK');
  await page.keyboard.type('no such command');
  await expect(page.getByText('No command of that name')).toBeVisible();
  await press(page, 'Escape');
  await staysSomewhere(page, 'the palette is closed');
  await press(page, 'Control+KeyI');
  await press(page, 'Control+KeyI');
  await staysSomewhere(page, 'the inspector is hidden and shown');
}

/** Escape closes what lies on top, and nothing that somebody typed below it. */
async function keepsWhatIsTyped(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New matter' });
  await press(page, 'Control+KeyN');
  await expect(dialog.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Half a matter');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Law as of' }));
  await expect(page.locator('[data-dates-dropdown]')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.locator('[data-dates-dropdown]')).toBeHidden();
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Half a matter');
  await activate(page, dialog.getByRole('combobox', { name: 'Start from' }));
  await press(page, 'Escape');
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Half a matter');
  expect(await unreached(page, dialog)).toEqual([]);
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await staysSomewhere(page, 'the new matter is given up');
}

async function searches(page: Page, title: string): Promise<void> {
  const field = page.getByRole('searchbox');
  await press(page, 'Control+KeyF');
  await expect(field).toBeFocused();
  await page.keyboard.type('spreadsheet');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByRole('button', { name: /^Note/ })).toBeVisible();
  expect(await unreached(page, main(page))).toEqual([]);
  await tabTo(page, field);
  await press(page, 'ArrowDown');
  await expect(results.getByRole('button', { name: title })).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.locator('li:focus')).toContainText('They keep a spreadsheet.');
  await press(page, 'Alt+ArrowLeft');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('spreadsheet');
}

async function keepsDeadlines(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const list = page.getByRole('grid', { name: 'Tasks and deadlines' });
  await press(page, 'Control+Digit3');
  await expect(list.getByRole('row')).toHaveCount(3);
  await staysSomewhere(page, 'the tasks of all matters are opened');
  expect(await unreached(page, main(page))).toEqual([]);
  await tabTo(page, page.getByRole('radiogroup', { name: 'Order' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'By person' })).toBeChecked();
  await tabTo(page, page.getByLabel('Who', { exact: true }));
  await page.keyboard.type('Nobody');
  await expect(list.getByRole('row')).toHaveCount(2);
  await tabTo(page, page.getByLabel('Deadline', { exact: true }));
  await page.keyboard.type('Without');
  await expect(page.getByText('No task fits the filter')).toBeVisible();
  await activate(page, button(page, 'Show all open tasks'));
  await expect(list.getByRole('row')).toHaveCount(3);
  await staysSomewhere(page, 'all open tasks are shown');
  const file = join(desk.folder, 'all.ics');
  await desk.saveTo(file);
  const calendar = button(page, 'Export deadlines to a calendar…');
  await activate(page, calendar);
  await expect(page.getByText('Saved as all.ics')).toBeVisible();
  await expect(calendar).toBeFocused();
  expect(readFileSync(file, 'utf8')).toContain('DTSTART;VALUE=DATE:20991231');
  await typeInto(page, page.getByLabel('Filter by task, matter or client'), 'licence');
  await tabTo(page, list);
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'File the licence' })).toBeFocused();
}

async function readsHistory(desk: Desk): Promise<void> {
  const { page } = desk.running;
  await run(page, 'History');
  const history = page.getByRole('grid', { name: 'History' });
  await expect(history).toBeVisible();
  expect(await unreached(page, main(page))).toEqual([]);
  await tabTo(page, page.getByRole('radiogroup', { name: 'Whose history' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Whole vault' })).toBeChecked();
  const kind = page.getByLabel('Kind of entry');
  await tabTo(page, kind);
  await page.keyboard.type('Tasks');
  await expect(kind).toHaveValue('tasks');
  await expect(history.getByRole('row')).toHaveCount(3);
  const verify = button(page, 'Verify the history');
  await activate(page, verify);
  await expect(page.getByText(/The history of the whole vault is complete/)).toBeVisible();
  await expect(verify).toBeFocused();
  const file = join(desk.folder, 'history.csv');
  await desk.saveTo(file);
  const write = button(page, 'Export as CSV…');
  await activate(page, write);
  await expect(page.getByText('Saved as history.csv.')).toBeVisible();
  await expect(write).toBeFocused();
  expect(readFileSync(file, 'utf8')).toContain('Task made');
}

/** A matter that comes in as a file: the copy of one that is here. */
async function importsMatter(desk: Desk, matterId: string): Promise<void> {
  const { page } = desk.running;
  const file = join(desk.folder, 'matter.adit');
  await desk.saveTo(file);
  await page.evaluate(
    (id) => adit.archives.exportMatter({ job: crypto.randomUUID(), matterId: id, passphrase: null }),
    matterId,
  );
  await press(page, 'Control+Digit1');
  await expect(heading(page, 'Matters')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Import a matter' });
  const take = button(page, 'Import…');
  await activate(page, take);
  await expect(dialog).toBeVisible();
  await press(page, 'Escape');
  await expect(take).toBeFocused();
  await press(page, 'Control+KeyO');
  await chooseFile(page, dialog.getByRole('button', { name: 'Choose an archive…' }), file);
  expect(await unreached(page, dialog)).toEqual([]);
  await activate(page, dialog.getByRole('button', { name: 'Import', exact: true }));
  await activate(page, dialog.getByRole('button', { name: 'Import as a copy' }));
  await expect(page.getByText('The matter has been imported.')).toBeVisible();
  await staysSomewhere(page, 'a matter is imported');
  await activate(page, button(page, 'Close this notice'));
}

/** A backup that fails, and is made when its folder is there again. */
async function isRemindedOfBackup({ running: { page }, folder }: Desk): Promise<void> {
  const backups = join(folder, 'backups');
  writeFileSync(backups, 'in the way');
  await run(page, 'Back up now');
  const reminder = page.getByRole('status').filter({ hasText: 'The last attempt to make a backup failed.' });
  await expect(reminder).toBeVisible();
  expect(await unreached(page, reminder)).toEqual([]);
  await activate(page, page.getByRole('alert').getByRole('button', { name: 'Close this notice' }));
  await activate(page, reminder.getByRole('button', { name: 'Backup settings' }));
  await expect(page.getByRole('region', { name: 'Backups' })).toBeVisible();
  rmSync(backups);
  mkdirSync(backups);
  await activate(page, reminder.getByRole('button', { name: 'Back up now' }));
  await expect(page.getByText('The backup has been made and read back.')).toBeVisible();
  await expect(reminder).toBeHidden();
  await staysSomewhere(page, 'the reminder is gone');
  expect(readdirSync(backups)).toHaveLength(1);
}

async function begin({ running: { page } }: Desk) {
  const matter = await deskWith(page, 'light-mining-shanghai');
  await fill(page, matter.id);
  await expect(page.getByRole('row').filter({ hasText: OTHER })).toBeVisible();
  return matter;
}

test('rail, palette, search and deadlines are worked by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { title } = await begin(desk);
  await goesAround(page, title);
  await keepsWhatIsTyped(page);
  await searches(page, title);
  await keepsDeadlines(desk);
  expect(complaints).toEqual([]);
});

test('history, import and a failed backup are dealt with by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { id, title } = await begin(desk);
  await findsMatter(page, title);
  await readsHistory(desk);
  await importsMatter(desk, id);
  await isRemindedOfBackup(desk);
  expect(complaints).toEqual([]);
});
