import { expect, type Page } from '@playwright/test';
import { deskWith } from './desk';
import { test } from './desk-test';
import { activate, press, tabTo } from './keyboard';

test.describe.configure({ timeout: 300_000 });
test.use({ size: { width: 1600, height: 1000 } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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
  await expect(matters.getByRole('row', { selected: true })).toContainText(title);
}

test('the list of matters is filtered by keyboard alone', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await filtersMatters(page, title);
  expect(complaints).toEqual([]);
});
