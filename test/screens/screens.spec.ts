import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deskWith } from '../e2e/desk';
import { SMALLEST, test } from '../e2e/desk-test';

declare const adit: DesktopApi;

/** The pictures of the README and of `docs/screens/`: every screen, in English by day and in Chinese by night. */
const dresses = [
  { locale: 'en-GB', language: 'en', theme: 'light', tasks: ['Ask for the lease of the hall', 'Read the node terms'] },
  { locale: 'zh-CN', language: 'zh', theme: 'dark', tasks: ['向客户索取机房租赁合同', '审阅节点服务条款'] },
] as const;

/** The parts of a matter in the order of their tabs. */
const tabs = [
  'overview',
  'facts',
  'evidence',
  'checklist',
  'argument',
  'memo',
  'timeline',
  'precedents',
  'tasks',
  'history',
];
const screens = ['deadlines', 'search', 'library', 'settings'];

const dueOn = ['2026-12-04', '2026-12-18'];

test.use({ size: SMALLEST });

for (const { locale, language, theme, tasks } of dresses) {
  test(`every screen (${language}, ${theme})`, async ({ desk }) => {
    const { page } = await desk.start(locale);
    const shoot = async (name: string) => {
      // What is on its way in, has come.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1_500);
      const path = fileURLToPath(new URL(`../../docs/screens/${name}-${language}.png`, import.meta.url));
      await page.screenshot({ path });
    };
    await expect(page.getByRole('button').first()).toBeVisible();
    await shoot('first-run');
    const { id, title } = await deskWith(page, 'light-mining-shanghai');
    for (const [index, task] of tasks.entries()) {
      const value = { title: task, due: dueOn[index] ?? '', assignee: 'Li Wei' };
      await page.evaluate((input) => adit.tasks.create(input), { matterId: id, value });
    }
    await page.evaluate((value) => adit.settings.save({ changes: value }), { theme });
    await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
    await shoot('matters');
    await page.getByRole('row').filter({ hasText: title }).dblclick();
    const parts = page.getByRole('main').getByRole('navigation').getByRole('button');
    await expect(parts).toHaveCount(tabs.length);
    for (const [index, tab] of tabs.entries()) {
      await parts.nth(index).click();
      await shoot(tab);
      if (tab === 'argument') await shootViews(page, shoot);
    }
    const rail = page.getByRole('navigation').first().getByRole('button');
    // After the button that narrows the rail and the list of matters.
    for (const [index, screen] of screens.entries()) {
      await rail.nth(index + 2).click();
      await shoot(screen);
    }
    await page.keyboard.press('Control+KeyL');
    await expect(page.locator('input[type=password]')).toBeVisible();
    await shoot('locked');
  });
}

/** The other ways to look at an argument: as a map, by what would change it, and by scenarios. */
async function shootViews(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const views = page.getByRole('radiogroup').first().locator('label');
  for (const [index, name] of ['argument-map', 'argument-changes', 'argument-scenarios'].entries()) {
    await views.nth(index + 1).click();
    await shoot(name);
  }
}
