import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith } from './desk';
import { accessibilityFaults, faultsInEveryDress } from './desk-checks';
import { type Desk, SMALLEST, test } from './desk-test';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 240_000 });
test.use({ size: SMALLEST });

/** Tasks in two matters, a party and notes in the first; nothing is done yet. */
const fill = (page: Page, first: string) =>
  page.evaluate(async (matterId) => {
    const value = { title: 'Leasing of servers', client: { name: 'Deep Vault' }, pack: 'cn-mining' };
    const other = await adit.matters.create({ value });
    if (!other.ok) throw new Error(other.error.code);
    const tasks = [
      [matterId, { title: 'Ask for the pool contract', due: '2020-01-31', assignee: 'Zhao' }],
      [matterId, { title: 'Call the client', assignee: 'Li' }],
      [matterId, { title: 'Filed long ago', done: true, due: '2020-01-01' }],
      [other.value.id, { title: 'File the licence', due: '2099-12-31' }],
    ] as const;
    const made = [
      ...(await Promise.all(tasks.map(([id, task]) => adit.tasks.create({ matterId: id, value: task })))),
      await adit.parties.create({ matterId, value: { name: 'Fictional Data Halls', role: 'hosting firm' } }),
      await adit.notes.create({
        matterId,
        value: { title: 'First call', text: 'They keep a spreadsheet of serials.' },
      }),
    ];
    for (const reply of made) if (!reply.ok) throw new Error(reply.error.code);
  }, first);

async function readsAllTasks(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const list = page.getByRole('grid', { name: 'Tasks and deadlines' });
  const first = list.getByRole('row').nth(1);
  await page.keyboard.press('Control+Digit3');
  await expect(page.getByText('3 open tasks · 1 overdue')).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(4);
  await expect(first).toContainText('31 Jan 2020, overdue');
  await page.screenshot({ path: 'out/shots/deadlines.png' });
  expect(await faultsInEveryDress(page)).toEqual([]);
  await page.getByText('By matter', { exact: true }).click();
  await expect(first).toContainText('File the licence');
  await page.getByText('By person', { exact: true }).click();
  await expect(first).toContainText('Call the client');
  await page.getByLabel('Who', { exact: true }).selectOption('Nobody yet');
  await expect(list.getByRole('row')).toHaveCount(2);
  await page.getByLabel('Deadline', { exact: true }).selectOption('Overdue');
  await expect(page.getByText('No task fits the filter')).toBeVisible();
  await page.getByRole('button', { name: 'Show all open tasks' }).click();
  await expect(list.getByRole('row')).toHaveCount(4);

  // The deadlines of every matter, each with its matter, as a calendar takes them up.
  const file = join(desk.folder, 'all.ics');
  await desk.saveTo(file);
  await page.getByRole('button', { name: 'Export deadlines to a calendar…' }).click();
  await expect(page.getByText('Saved as all.ics')).toBeVisible();
  const calendar = readFileSync(file, 'utf8').replaceAll('\r\n ', '');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20200131');
  expect(calendar).toContain('Leasing of servers · Deep Vault');
  expect(calendar).not.toContain('Filed long ago');

  // By keys into the task in its matter, where it is done; back, and it is gone from the list, filter as it was left.
  await page.getByLabel('Filter by task, matter or client').fill('pool');
  await list.focus();
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
  const task = page.getByRole('listitem').filter({ hasText: 'Ask for the pool contract' });
  await expect(task).toBeFocused();
  for (const key of ['Tab', 'Space']) await page.keyboard.press(key);
  await expect(task.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('No task fits the filter')).toBeVisible();
  await expect(page.getByText('2 open tasks', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Filter by task, matter or client')).toHaveValue('pool');
}

/** Searches, opens the only hit of a kind, and gives what has the focus then. */
async function openHit(page: Page, text: string, kind: RegExp): Promise<string> {
  await page.keyboard.press('Control+KeyF');
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: kind }).click();
  await expect(page.locator('li:focus')).toBeVisible();
  return (await page.locator('li:focus').textContent()) ?? '';
}

test('tasks of all matters, what is found is gone to, notes, and the matters in which an authority is used', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await fill(page, id);
  await readsAllTasks(desk);

  expect(await openHit(page, 'data halls', /^Party/)).toContain('Fictional Data Halls');
  expect(await openHit(page, 'spreadsheet', /^Note/)).toContain('They keep a spreadsheet');
  const notes = page.getByRole('region', { name: 'Notes' });
  await notes.getByRole('button', { name: 'Edit the note First call' }).click();
  await page.getByRole('dialog').getByLabel('Text').fill('They keep a register of serials.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(notes).toContainText('a register of serials');
  await notes.getByRole('button', { name: 'Remove the note First call' }).click();
  await expect(notes).not.toContainText('a register of serials');
  await notes.getByRole('button', { name: 'Undo' }).click();
  await expect(notes).toContainText('a register of serials');
  expect(await accessibilityFaults(page)).toEqual([]);

  // A kept assessment is named in the history as it is in the overview.
  await page.getByRole('button', { name: 'Keep this assessment' }).click();
  await expect(page.getByRole('heading', { name: 'Assessments kept' })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'History', exact: true }).click();
  const newest = page.getByRole('grid', { name: 'History' }).getByRole('row').nth(1);
  await expect(newest).toContainText('Assessment kept');
  await expect(newest).toContainText(/Law of .* kept /);

  await page.keyboard.press('Control+Digit2');
  await page.getByLabel('Filter by title, number or text').fill('1283号');
  await page.getByRole('grid', { name: 'Authorities' }).getByRole('row').nth(1).dblclick();
  await page.getByRole('button', { name: 'Look through all matters' }).click();
  await expect(page.getByText('1 matter rests on this record.')).toBeVisible();
  const article = page.getByRole('article');
  await expect(article).toContainText(/As it stands: .*arguments/);
  await expect(article).toContainText(/Law of .*, kept .*: .*arguments/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/library-matters.png' });
  await article.getByRole('button', { name: title }).click();
  await expect(page.getByRole('button', { name: 'Argument', exact: true })).toHaveAttribute('aria-current', 'page');
  expect(complaints).toEqual([]);
});
