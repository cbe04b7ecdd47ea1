import { expect, type Page } from '@playwright/test';
import { test } from './desk-test';
import { createVault } from './vault-use';

/** A part of the page that can be scrolled, with something in it that is at work for a while. */
const addPart = (page: Page) =>
  page.evaluate(() => {
    const part = document.createElement('div');
    part.tabIndex = 0;
    for (const name of ['Work', 'Other']) {
      const button = document.createElement('button');
      button.textContent = name;
      part.append(button);
    }
    document.querySelector('main')?.append(part);
  });

const rest = (page: Page, isResting: boolean) =>
  page.getByRole('button', { name: 'Work', exact: true }).evaluate((button: HTMLButtonElement, value) => {
    button.disabled = value;
  }, isResting);

test('the focus waits for what rests, and for nobody who went elsewhere', { tag: '@long' }, async ({ desk }) => {
  const { page } = await desk.start();
  await createVault(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Matters' })).toBeVisible();
  await addPart(page);
  const work = page.getByRole('button', { name: 'Work', exact: true });
  const other = page.getByRole('button', { name: 'Other', exact: true });
  const part = page.locator('main > div').filter({ has: work }).last();
  await work.focus();
  await rest(page, true);
  await expect(part).toBeFocused();
  await rest(page, false);
  await expect(work).toBeFocused();
  await rest(page, true);
  await expect(part).toBeFocused();
  await other.focus();
  await part.focus();
  await rest(page, false);
  await expect(work).toBeEnabled();
  await expect(part).toBeFocused();
});
