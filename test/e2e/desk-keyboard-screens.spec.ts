import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { deskWith } from './desk';
import { type Desk, test } from './desk-test';
import { activate, chooseFile, press, run, tabTo, typeInto, unreached } from './keyboard';

test.describe.configure({ timeout: 300_000 });
test.use({ size: { width: 1600, height: 1000 } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');

async function filtersMatters(page: Page, title: string): Promise<void> {
  const more = button(page, 'More filters');
  const matters = page.getByRole('grid', { name: 'Matters' });
  await tabTo(page, page.getByRole('radiogroup', { name: 'Which matters' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight');
  await expect(page.getByText('No matter matches')).toBeVisible();
  await press(page, 'ArrowRight');
  await expect(matters).toContainText(title);
  await activate(page, more);
  await activate(page, page.getByRole('combobox', { name: 'Next deadline' }));
  await press(page, 'ArrowDown', 'Enter');
  await press(page, 'Escape');
  await activate(page, button(page, '1 more filter'));
  await activate(page, button(page, 'Clear these filters'));
  await press(page, 'Escape');
  await expect(more).toBeFocused();
  await tabTo(page, matters);
  await press(page, 'Home');
  const menu = button(page, 'Matter');
  await activate(page, menu);
  await expect(page.locator('[role=menu] :focus')).toBeAttached();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog').getByLabel('Title', { exact: true })).toBeFocused();
  await press(page, 'Escape');
  await expect(menu).toBeFocused();
  await press(page, 'Control+KeyK');
  await expect(page.getByPlaceholder('What is to be done?')).toBeFocused();
  await press(page, 'Escape');
  await expect(menu).toBeFocused();
  expect(await unreached(page, main(page)), 'matters').toEqual([]);
}

async function findsAndReads(page: Page, title: string): Promise<void> {
  await press(page, 'Control+KeyF');
  await page.keyboard.type('contract');
  const hits = page.getByRole('region', { name: 'Results' });
  await expect(hits.getByRole('heading').first()).toHaveText(new RegExp(title));
  expect(await unreached(page, main(page)), 'search').toEqual([]);
  await tabTo(page, page.getByRole('searchbox'));
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await press(page, 'Control+Digit3');
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks and deadlines' })).toBeVisible();
  expect(await unreached(page, main(page)), 'tasks').toEqual([]);

  await press(page, 'Control+Digit2');
  const authorities = page.getByRole('grid', { name: 'Authorities' });
  await tabTo(page, authorities);
  await press(page, 'Home');
  await press(page, 'F6');
  await activate(page, page.getByRole('complementary').getByRole('button', { name: 'Read in full' }));
  await expect(page.getByRole('heading', { name: 'Where the reasoning rests on it' })).toBeVisible();
  await press(page, 'Alt+ArrowLeft');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Shelf' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight', 'ArrowRight');
  await chooseFile(page, button(page, 'Choose a signed pack…'), {
    name: 'law.aditpack',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a pack'),
  });
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await unreached(page, main(page)), 'packs').toEqual([]);
}

async function readsEvidence(page: Page): Promise<void> {
  await run(page, 'Evidence');
  await chooseFile(page, button(page, 'Add files…'), {
    name: 'bill.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('420 kWh a day'),
  });
  const list = page.getByRole('grid', { name: 'Evidence of this matter' });
  await expect(list).toContainText('bill');
  await tabTo(page, list);
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Contents of bill' })).toBeFocused();
  await expect(page.getByText('420 kWh a day')).toBeVisible();
  expect(await unreached(page, page.getByRole('complementary')), 'evidence').toEqual([]);
  await tabTo(page, page.getByRole('region', { name: 'Contents of bill' }));
  await press(page, 'Escape');
  await expect(list).toBeFocused();
}

async function editsMemo(page: Page): Promise<void> {
  await run(page, 'Memo');
  const edit = button(page, 'Edit this text').first();
  await activate(page, edit);
  const text = page.getByRole('textbox', { name: 'Text of the block' });
  await expect(text).toBeFocused();
  await press(page, 'Control+End');
  await page.keyboard.type(' We read the contract.');
  await typeInto(page, page.getByRole('combobox', { name: 'Cite a source…' }), 'Notice 42');
  await press(page, 'ArrowDown', 'Enter');
  await expect(text).toContainText('Notice 42');
  await activate(page, page.getByRole('checkbox', { name: 'I answer for this without a source' }), 'Space');
  await activate(page, button(page, 'Done'));
  await expect(page.getByText('Edited by you.')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleName('Edit this text');

  await press(page, 'Tab', 'Enter', 'F6');
  await activate(page, button(page, 'Take it out'));
  await expect(page.getByText('1 block taken out')).toBeVisible();
}

async function letsMemoGo(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const file = join(desk.folder, 'abroad.docx');
  await desk.saveTo(file);
  await tabTo(page, page.getByLabel('For', { exact: true }));
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  const stop = page.getByRole('region', { name: 'Before a memo leaves mainland China' });
  await expect(stop).toBeVisible();
  await tabTo(page, stop.getByRole('radio').first());
  await press(page, 'Space');
  await typeInto(page, stop.getByLabel('Lawyer who lets it go'), 'Wang');
  await typeInto(page, stop.getByLabel('Ground'), 'For the head office alone');
  await activate(page, button(page, 'Record and go on'));
  await activate(page, button(page, 'Export to Word…'));
  await expect(page.getByText('Saved as abroad.docx')).toBeVisible();
  expect(Object.keys(unzipSync(readFileSync(file)))).toContain('word/document.xml');
  const names = button(page, 'Save without names…');
  await activate(page, names);
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toContainText('Party A');
  await press(page, 'Escape');
  await expect(names).toBeFocused();
}

test('lists, search, library, evidence and memo are worked by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await filtersMatters(page, title);
  await findsAndReads(page, title);
  await press(page, 'Control+Digit1');
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await readsEvidence(page);
  await editsMemo(page);
  await letsMemoGo(desk);
  expect(complaints).toEqual([]);
});
