import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { bytesOfFile, newSigner, packFiles, signedFile } from '../fixtures/signed-pack';
import { deskWith } from './desk';
import { type Desk, SMALLEST, test } from './desk-test';
import { activate, chooseFile, pick, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const inspector = (page: Page) => page.getByRole('complementary');

/** Goes to a row of choices and moves on in it, so many steps. */
async function step(page: Page, group: string, chosen: string, steps = 1): Promise<void> {
  await tabTo(page, page.getByRole('radiogroup', { name: group }).getByRole('radio', { checked: true }));
  for (let taken = 0; taken < steps; taken += 1) await press(page, 'ArrowRight');
  await expect(page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: chosen })).toBeChecked();
  await staysSomewhere(page, `${chosen} is chosen`);
}

const tasksOf = (page: Page, id: string) =>
  page.evaluate(async (matterId) => {
    const tasks = await adit.tasks.list({ matterId });
    return tasks.ok ? tasks.value.map(({ value }) => value.title) : [];
  }, id);

async function readsArgument(page: Page, id: string): Promise<void> {
  await run(page, 'Argument');
  await expect(page.getByRole('heading', { name: 'For the project' }).first()).toBeVisible();
  await activate(page, button(page, /^Industrial policy.*Why this finding/));
  await expect(inspector(page)).toContainText('What would change it?');
  // From the finding on to a provision and a fact, within the column.
  await press(page, 'F6');
  expect(await unreached(page, inspector(page))).toEqual([]);
  await activate(page, inspector(page).getByRole('listitem').getByRole('button').first());
  await staysSomewhere(page, 'the column shows something else');
  await activate(page, button(page, 'Close the inspector'));
  await staysSomewhere(page, 'the column is closed');

  const views = 'How the argument is shown';
  await step(page, views, 'Map');
  const element = page.getByLabel('Element', { exact: true });
  await tabTo(page, element);
  await press(page, 'ArrowDown', 'ArrowUp');
  await activate(page, button(page, 'Larger'));
  await activate(page, button(page, 'Smaller'));
  await press(page, 'Tab', 'Tab');
  await expect(page.locator('[data-kind="element"]')).toBeFocused();
  await press(page, 'ArrowRight', 'Enter');
  await expect(page.locator('[data-kind="claim"]')).not.toHaveCount(0);
  await expect(page.locator('[data-kind="claim"]:focus')).toHaveAttribute('data-side', 'authority');
  await expect(inspector(page)).toContainText('The reply');
  expect(await unreached(page, main(page))).toEqual([]);

  await step(page, views, 'What would change this');
  await step(page, 'Kind of change', 'Clarify');
  expect(await tasksOf(page, id)).toEqual([]);
  await activate(page, page.getByRole('row').nth(1).getByRole('button', { name: 'Make a task' }));
  await expect.poll(() => tasksOf(page, id)).toHaveLength(1);
  await expect(page.getByText('The task was made.')).toBeVisible();
  await staysSomewhere(page, 'a task is made');

  await step(page, views, 'Scenarios');
  const scenario = button(page, 'No token reward');
  await activate(page, scenario);
  await expect(scenario).toHaveAttribute('aria-pressed', 'true');
  await expect(scenario).toBeFocused();
  expect(await unreached(page, main(page))).toEqual([]);
  await activate(page, button(page, 'Make it a list of tasks'));
  await expect.poll(async () => (await tasksOf(page, id)).length).toBeGreaterThan(1);
  await staysSomewhere(page, 'the list of tasks is made');
}

async function readsTimeline(page: Page): Promise<void> {
  await run(page, 'Timeline');
  const figure = page.getByRole('region', { name: 'Timeline of the law and of the matter' });
  await expect(figure).toBeVisible();
  const years = () => figure.locator('[class*="year"]').allTextContents();
  const usual = await years();
  await tabTo(page, figure);
  await press(page, '+', '+', 'ArrowLeft');
  await expect.poll(years).not.toEqual(usual);
  await press(page, 'Home');
  await expect.poll(years).toEqual(usual);
  await activate(page, button(page, 'Shorter stretch of time'));
  await activate(page, button(page, 'Earlier'));
  await expect.poll(years).not.toEqual(usual);
  await activate(page, button(page, 'This matter'));
  await expect.poll(years).toEqual(usual);
  await activate(page, figure.getByRole('button', { name: 'Notice 1283' }).first());
  await expect(inspector(page)).toContainText('Reliability of the record');
  expect(await unreached(page, main(page))).toEqual([]);
  await step(page, 'Which rules', 'All rules');
  await step(page, 'Shown as', 'Table');
  await expect(page.getByRole('table', { name: 'Rules' })).toBeVisible();
}

async function comparesCases(page: Page): Promise<void> {
  await run(page, 'Precedents');
  const grid = page.getByRole('table');
  await expect(grid).toBeVisible();
  const heads = grid.getByRole('columnheader').getByRole('button');
  const [first] = await heads.allTextContents();
  expect(await unreached(page, main(page))).toEqual([]);
  // To the end of the row of cases and back again, with the button that comes to rest there.
  const next = button(page, 'Next');
  await tabTo(page, next);
  while (await next.isEnabled()) {
    await press(page, 'Enter');
    await staysSomewhere(page, 'the next cases are shown');
  }
  await expect(heads.first()).not.toHaveText(first ?? '');
  const previous = button(page, 'Previous');
  await tabTo(page, previous);
  while (await previous.isEnabled()) await press(page, 'Enter');
  await expect(heads.first()).toHaveText(first ?? '');
  await staysSomewhere(page, 'the first cases are shown');
  await activate(page, heads.nth(1));
  await expect(heads.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await activate(page, page.getByRole('region').getByRole('listitem').getByRole('button').first());
  await expect(inspector(page)).toContainText('Reliability of the record');
  await step(page, 'In whose favour the case was decided', 'For the project');
}

async function readsLibrary(page: Page): Promise<void> {
  await press(page, 'Control+Digit2');
  const authorities = page.getByRole('grid', { name: 'Authorities' });
  await expect(authorities).toBeVisible();
  await staysSomewhere(page, 'the library is opened');
  await typeInto(page, page.getByLabel('Filter by title, number or text'), 'zzzz');
  await expect(page.getByText('Nothing fits the filter')).toBeVisible();
  await activate(page, button(page, 'Clear the filter'));
  await expect(authorities).toBeVisible();
  await staysSomewhere(page, 'the filter is cleared');
  await tabTo(page, page.getByLabel('Status', { exact: true }));
  await page.keyboard.type('Ended');
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('ended');
  await page.keyboard.type('Any');
  await activate(page, page.getByLabel('Only with something unverified'), 'Space');
  await activate(page, page.getByLabel('Only with something unverified'), 'Space');
  expect(await unreached(page, main(page))).toEqual([]);
  await tabTo(page, authorities);
  await press(page, 'Home');
  await expect(inspector(page)).toContainText('Reliability of the record');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Where the reasoning rests on it' })).toBeVisible();
  await staysSomewhere(page, 'a record is opened');
  await activate(page, button(page, 'Look through all matters'));
  await expect(page.getByText(/^(No|\d+) matters? rests? on this record|^No matter rests/)).toBeVisible();
  await staysSomewhere(page, 'the matters are looked through');
  await activate(page, button(page, 'Back'));
  await expect(authorities).toBeVisible();
  await staysSomewhere(page, 'the record is left');
  await step(page, 'Shelf', 'Cases');
  await tabTo(page, page.getByRole('grid', { name: 'Cases' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { name: 'Arrangement' })).toBeVisible();
  await press(page, 'Alt+ArrowLeft');
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeVisible();
  await staysSomewhere(page, 'the case is left');
}

async function importsRelease(page: Page): Promise<void> {
  await step(page, 'Shelf', 'Pack');
  await pick(page, page.getByRole('combobox', { name: 'Body of law' }), /Russia/);
  expect(await unreached(page, main(page))).toEqual([]);
  const file = signedFile(packFiles('2026.12.0'), newSigner('Law Editors LLP'));
  const pack = { name: 'later.aditpack', mimeType: '', buffer: Buffer.from(bytesOfFile(file)) };
  const choose = button(page, 'Choose a signed pack…');
  const seen = page.getByRole('region', { name: 'The pack that was chosen' });
  await chooseFile(page, choose, pack);
  await expect(seen).toContainText('Law Editors LLP');
  await activate(page, seen.getByRole('button', { name: 'Do not import' }));
  await expect(seen).toBeHidden();
  await staysSomewhere(page, 'the pack is not imported');
  await chooseFile(page, choose, pack);
  await activate(page, seen.getByRole('checkbox'), 'Space');
  expect(await unreached(page, seen)).toEqual([]);
  await activate(page, seen.getByRole('button', { name: 'Import', exact: true }));
  await expect(page.getByText('Release 2026.12.0 has been imported', { exact: false })).toBeVisible();
  await staysSomewhere(page, 'the pack is imported');
  await activate(page, button(page, /^Use 2026\.11/));
  await expect(page.getByRole('listitem').filter({ hasText: 'part of this Adit' })).toContainText('(in use)');
  await staysSomewhere(page, 'another release is in use');
}

async function comparesPack(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const asked = page.waitForEvent('filechooser');
  await activate(page, button(page, 'Choose a folder…'));
  await (await asked).setFiles(join(import.meta.dirname, '../../shared/packs/ru-mining'));
  await expect(page.getByText(/^Compared with ru-mining/)).toBeVisible({ timeout: 40_000 });
}

async function seesEffects(page: Page, title: string): Promise<void> {
  await pick(page, page.getByRole('combobox', { name: 'Body of law' }), /China/);
  await step(page, 'Shelf', 'Effect on matters');
  const look = button(page, 'Look through the matters');
  await tabTo(page, page.getByRole('textbox', { name: 'Law that came into force on' }));
  await press(page, 'Control+KeyA');
  await page.keyboard.type('2021-09-24');
  await press(page, 'Enter');
  await activate(page, look);
  await expect(page.getByText('Matters touched: 1 of 1 looked through.')).toBeVisible();
  await expect(look).toBeFocused();
  const chosen = page.getByRole('region', { name: title });
  await tabTo(page, page.getByRole('grid', { name: 'Matters that the change touches' }));
  await press(page, 'Home');
  await expect(chosen.getByRole('table')).toBeVisible();
  expect(await unreached(page, main(page))).toEqual([]);
  await activate(page, chosen.getByRole('button', { name: 'Open the matter' }));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function opensMatter(page: Page, title: string): Promise<void> {
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('argument, scenarios, timeline and cases are worked by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { id, title } = await deskWith(page, 'light-mining-shanghai');
  await opensMatter(page, title);
  await readsArgument(page, id);
  await readsTimeline(page);
  await comparesCases(page);
  expect(complaints).toEqual([]);
});

test('the library is read, added to and held against the matters by keyboard alone', { tag: '@long' }, async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'hosting-july-2021');
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await readsLibrary(page);
  await importsRelease(page);
  await comparesPack(desk);
  await seesEffects(page, title);
  expect(complaints).toEqual([]);
});
