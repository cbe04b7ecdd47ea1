import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { RunningApp } from './app';
import { deskWith } from './desk';
import { accessibilityFaults, faultsInEveryDress, overflows } from './desk-checks';
import { SMALLEST, test } from './desk-test';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 300_000 });
test.use({ size: SMALLEST });

const MANY = 25;

/** More matters, one of them with a deadline that has passed. */
const addMatters = (page: Page) =>
  page.evaluate(async (many) => {
    const make = async (title: string, client: string) => {
      const made = await adit.matters.create({ value: { title, client: { name: client }, pack: 'cn-mining' } });
      if (!made.ok) throw new Error(made.error.code);
      return made.value.id;
    };
    for (let number = 1; number <= many; number += 1) await make(`Storage file ${number}`, 'Deep Vault');
    const matterId = await make('算力中心', '王小明');
    const value = { title: 'Ask for the contract', done: false, due: '2020-01-31', assignee: 'Zhao' };
    const task = await adit.tasks.create({ matterId, value });
    if (!task.ok) throw new Error(task.error.code);
  }, MANY);

/** Types as an input method does: letters that are not the word yet, then the word. */
async function compose(page: Page, half: string, whole: string): Promise<void> {
  const type = (text: string, isComposing: boolean) =>
    page.getByRole('searchbox').evaluate(
      (field, [value, composing]) => {
        const input = field as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
        if (!composing) input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: value }));
      },
      [text, isComposing] as const,
    );
  await page.getByRole('searchbox').dispatchEvent('compositionstart');
  await type(half, true);
  await expect(page.getByText('What are you looking for?')).toBeVisible();
  await type(whole, false);
}

const results = (page: Page) => page.getByRole('region', { name: 'Results' });

/** The title of the first piece of evidence of a matter. */
const firstEvidence = (page: Page, title: string) =>
  page.evaluate(async (text) => {
    const list = await adit.matters.list({ text });
    const [row] = list.ok ? list.value.rows : [];
    const evidence = await adit.evidence.list({ matterId: row?.id ?? '' });
    return { evidence: (evidence.ok ? evidence.value[0]?.value.title : undefined) ?? '' };
  }, title);

async function searches(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+KeyF');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await compose(page, 'suan', '算力');
  await expect(results(page).getByRole('heading')).toHaveText(['算力中心王小明']);
  await expect(results(page).locator('mark').first()).toHaveText('算力');
  await page.getByRole('searchbox').fill('wangxiaoming');
  await expect(results(page).getByRole('heading')).toHaveText(['算力中心王小明']);

  // More than a page of them.
  await page.getByRole('searchbox').fill('deep vault');
  await expect(page.getByText(`${MANY} matters`)).toBeVisible();
  await page.getByRole('button', { name: 'More matters' }).click();
  await expect(results(page).getByRole('heading')).toHaveCount(MANY);
  await expect(page.getByRole('button', { name: 'More matters' })).toBeHidden();

  await page.getByRole('searchbox').fill('nowhere to be found');
  await expect(page.getByText('Nothing found')).toBeVisible();

  // By keys into a hit, and back to what was looked for.
  await page.getByRole('searchbox').fill('contract');
  const hit = results(page)
    .getByRole('button', { name: /^Evidence|^Fact/ })
    .first();
  await expect(hit).toBeVisible();
  expect(await faultsInEveryDress(page)).toEqual([]);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('searchbox')).toHaveValue('contract');

  // Evidence is opened as evidence, a fact as a fact.
  const { evidence } = await firstEvidence(page, title);
  await page.getByRole('searchbox').fill(`"${evidence}"`);
  await results(page)
    .getByRole('button', { name: /^Evidence/ })
    .first()
    .click();
  await expect(page.getByRole('complementary').getByRole('heading', { name: evidence })).toBeVisible();
}

async function filters(page: Page): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('button', { name: 'More filters' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Next deadline' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await page.getByRole('combobox', { name: 'Responsible for an open task' }).click();
  await page.getByRole('option', { name: 'Zhao' }).click();
  await page.screenshot({ path: 'out/shots/matters-filters.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByText(`1 of ${MANY + 2}`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '算力中心' })).toContainText('31 Jan 2020');

  // Whoever comes back finds the list as it was left.
  await page.getByRole('row').filter({ hasText: '算力中心' }).dblclick();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: '2 more filters' }).click();
  await page.getByRole('button', { name: 'Clear these filters' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(`${MANY + 2} matters`)).toBeVisible();
}

async function palette(page: Page, title: string): Promise<void> {
  const asked = page.getByPlaceholder('What is to be done?');
  await page.keyboard.press('Control+KeyK');
  await asked.fill(title.slice(0, 12));
  await expect(page.getByRole('button', { name: title }).last()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('Control+KeyK');
  await asked.fill('Pool access');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Checklist' })).toHaveAttribute('aria-current', 'page');
}

/** Chooses in the menu of the system. */
const fromMenu = ({ app }: RunningApp, command: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);

test('everything is found: in the search, in the list, in the palette and from the menu', async ({
  desk,
  elsewhere,
}) => {
  const running = await desk.start();
  const { page, app, complaints } = running;
  const disk = join(elsewhere.folder, 'another disk');
  mkdirSync(disk);
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await addMatters(page);
  await expect(page.getByRole('row').filter({ hasText: '算力中心' })).toBeVisible();
  await searches(page, title);
  await filters(page);
  await palette(page, title);

  await fromMenu(running, 'help-keys');
  await expect(page.getByRole('heading', { level: 2, name: 'Keyboard' })).toBeVisible();
  await fromMenu(running, 'new-matter');
  await expect(page.getByRole('dialog', { name: 'New matter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await fromMenu(running, 'open-archive');
  await expect(page.getByRole('dialog', { name: 'Import a matter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await fromMenu(running, 'save-backup');
  await expect(page.getByText('The backup has been made and read back.')).toBeVisible();

  // Backups go to a disk that is taken away: said on top of every screen, with why and what to do.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, disk);
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: 'Backups', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(disk)).toBeVisible();
  await page.evaluate(async () => {
    const value = { title: 'One more', client: { name: 'Nodeworks' }, pack: 'cn-mining' };
    await adit.matters.create({ value });
  });
  rmSync(disk, { recursive: true });
  await page.keyboard.press('Control+Digit1');
  await fromMenu(running, 'save-backup');
  const notice = page.getByRole('status').filter({ hasText: 'The last attempt to make a backup failed.' });
  await expect(notice).toBeVisible();
  expect(await overflows(page)).toEqual([]);
  mkdirSync(disk);
  await notice.getByRole('button', { name: 'Back up now' }).click();
  await expect(notice).toBeHidden();
  expect(complaints).toEqual([]);
});
