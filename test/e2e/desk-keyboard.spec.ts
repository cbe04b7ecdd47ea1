import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { fits } from './desk';
import { overflows } from './desk-checks';
import { type Desk, test } from './desk-test';
import { press, run, tabTo } from './keyboard';
import { createVault } from './vault-use';

test.describe.configure({ timeout: 300_000 });
test.use({ size: { width: 1600, height: 1000 } });

/** Opens a tab of the matter, which has to look right in a large window as well. */
async function open(page: Page, tab: string, shown: Locator): Promise<void> {
  await run(page, tab);
  const button = page.getByRole('main').getByRole('navigation').getByRole('button', { name: tab, exact: true });
  await expect(button).toHaveAttribute('aria-current', 'page');
  await expect(shown).toBeVisible();
  await fits(page);
  expect(await overflows(page), tab).toEqual([]);
  await page.screenshot({ path: `out/shots/large-${tab.toLowerCase()}.png` });
}

async function makesMatter(page: Page): Promise<void> {
  await press(page, 'Control+KeyN');
  const dialog = page.getByRole('dialog', { name: 'New matter' });
  await expect(dialog.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Keys alone');
  await tabTo(page, dialog.getByLabel('Client', { exact: true }).first());
  await page.keyboard.type('Nodeworks');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Keys alone' })).toBeVisible();
}

async function worksOnMatter(page: Page): Promise<void> {
  await open(page, 'Checklist', page.getByText(/^0 of \d+ answered/));
  await expect(page.getByRole('heading', { level: 2, name: /In what role/ })).toBeFocused();
  await press(page, '2', 'Control+Enter');
  await expect(page.getByText(/^1 of \d+ answered/)).toBeVisible();

  const facts = page.getByRole('grid');
  await open(page, 'Facts', facts);
  await tabTo(page, facts);
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('complementary').locator('input:focus')).toBeVisible();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

  const enter = page.getByRole('button', { name: 'Enter without a file…' });
  await open(page, 'Evidence', enter);
  await tabTo(page, enter);
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('dialog').getByLabel('Title'));
  await page.keyboard.type('Reward payment');
  await press(page, 'Enter');
  const evidence = page.getByRole('grid', { name: 'Evidence of this matter' });
  await expect(evidence).toContainText('Reward payment');

  await open(page, 'Argument', page.getByRole('radiogroup').first());
  await tabTo(page, page.getByRole('radio', { checked: true }).first());
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Map' })).toBeChecked();

  await open(page, 'Timeline', page.getByRole('region', { name: 'Timeline of the law and of the matter' }));
  await tabTo(page, page.getByRole('button', { name: 'Notice 1283' }).first());
  await press(page, 'Enter');
  await expect(page.getByRole('complementary').filter({ hasText: 'Reliability of the record' })).toBeVisible();

  await open(page, 'Precedents', page.getByRole('main').getByRole('radiogroup').first());

  const title = page.getByLabel('What is to be done');
  await open(page, 'Tasks', title);
  await tabTo(page, title);
  await page.keyboard.type('Call the landlord');
  await press(page, 'Enter');
  await expect(page.getByRole('list', { name: 'Tasks of this matter' })).toContainText('Call the landlord');

  const history = page.getByRole('grid', { name: 'History' });
  await open(page, 'History', history);
  await tabTo(page, history);
  await press(page, 'Home');
  await expect(history.getByRole('row', { selected: true })).toContainText('Task made');
}

async function writesMemo(desk: Desk): Promise<void> {
  const { page } = desk.running;
  const file = join(desk.folder, 'memo.docx');
  await desk.saveTo(file);
  const write = page.getByRole('button', { name: 'Export to Word…' });
  await open(page, 'Memo', write);
  await tabTo(page, write);
  await press(page, 'Enter');
  await expect(page.getByText('Saved as memo.docx')).toBeVisible();
  expect(Object.keys(unzipSync(readFileSync(file)))).toContain('word/document.xml');
}

async function goesAbout(page: Page): Promise<void> {
  await press(page, 'Control+Digit3');
  const tasks = page.getByRole('grid', { name: 'Tasks and deadlines' });
  await tabTo(page, tasks);
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Call the landlord' })).toBeFocused();
  await press(page, 'Control+Digit2');
  await tabTo(page, page.getByRole('grid', { name: 'Authorities' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { name: 'Where the reasoning rests on it' })).toBeVisible();
  await press(page, 'Control+KeyF');
  await expect(page.getByRole('searchbox')).toBeFocused();
}

test('a matter is made, worked on and written up by keyboard alone, in a large window', {
  tag: '@long',
}, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  await createVault(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Matters' })).toBeVisible();
  await makesMatter(page);
  await worksOnMatter(page);
  await writesMemo(desk);
  await goesAbout(page);
  expect(complaints).toEqual([]);
});
