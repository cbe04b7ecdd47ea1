import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from '../e2e/app';
import { deskWith } from '../e2e/desk';

declare const adit: DesktopApi;

/** The pictures of the README and of `docs/screens/`: every screen, in English by day and in Chinese by night. */
const dresses = [
  { locale: 'en-GB', language: 'en', theme: 'light' },
  { locale: 'zh-CN', language: 'zh', theme: 'dark' },
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

let folder: string;
let running: RunningApp;

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

for (const { locale, language, theme } of dresses) {
  test(`every screen (${language}, ${theme})`, async () => {
    running = await startApp(folder, { locale });
    const { page } = running;
    await page.setViewportSize({ width: 1280, height: 720 });
    const shoot = async (name: string) => {
      // What is on its way in, has come.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1_500);
      const path = fileURLToPath(new URL(`../../docs/screens/${name}-${language}.png`, import.meta.url));
      await page.screenshot({ path });
    };
    await expect(page.getByRole('button').first()).toBeVisible();
    await shoot('first-run');
    const { title } = await deskWith(page, 'light-mining-shanghai');
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
