import { expect, test } from '@playwright/test';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { axeFaults, deskWith, fits, openTab } from './desk';

test.describe.configure({ timeout: 120_000 });

let folder: string;
let running: RunningApp;

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

const LANGUAGES = [
  { locale: 'en-GB', tab: /Argument/, map: 'Map', changes: 'What would change this' },
  { locale: 'zh-CN', tab: /论证/, map: '论证图', changes: '何种变化影响结论' },
  { locale: 'ru-RU', tab: /Аргумент/, map: 'Схема', changes: 'Что изменило бы вывод' },
] as const;

test('both sides stand face to face, and an argument opens down to the provision', async () => {
  running = await startApp(folder, { locale: 'en-GB' });
  const { page, complaints } = running;
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /Argument/);
  await expect(page.getByRole('heading', { name: 'For the project' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'For the authority' }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /Notice 1283/ })
    .first()
    .click();
  const inspector = page.getByRole('complementary').filter({ hasText: 'What does it rest on?' });
  await expect(inspector).toContainText('发改运行〔2021〕1283号');
  await expect(inspector).toContainText('Reliability of the record');
  await page.getByRole('button', { name: /Industrial policy.*Why this finding/ }).click();
  await expect(inspector).toContainText('What would change it?');
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what would change it becomes a task that is there after a relaunch', async () => {
  running = await startApp(folder, { locale: 'en-GB' });
  const { title, id } = await deskWith(running.page, 'light-mining-shanghai');
  await openTab(running.page, title, /Argument/);
  await running.page.getByText('What would change this', { exact: true }).click();
  const first = running.page.getByRole('row').nth(1);
  await first.getByRole('button', { name: 'Make a task' }).click();
  await expect(running.page.getByText('The task was made.')).toBeVisible();
  expect(await axeFaults(running.page)).toEqual([]);
  await running.app.close();
  running = await startApp(folder, { locale: 'en-GB' });
  const { page } = running;
  const titles = await page.evaluate(async (matterId) => {
    const { adit } = window as unknown as { adit: import('../../shared/bridge/desktop-api').DesktopApi };
    await adit.vault.unlock({ passphrase: 'correct horse battery', actor: 'Li' });
    const tasks = await adit.tasks.list({ matterId });
    return tasks.ok ? tasks.value.map(({ value }) => value.title) : [];
  }, id);
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatch(/^(Clear up|Consider): /);
});

for (const { locale, tab, map, changes } of LANGUAGES) {
  test(`the map is walked by keyboard, and everything fits at 1280 × 720 (${locale})`, async () => {
    running = await startApp(folder, { locale });
    const { page, complaints } = running;
    await page.setViewportSize({ width: 1280, height: 720 });
    const { title } = await deskWith(page, 'light-mining-shanghai');
    await openTab(page, title, tab);
    await fits(page);
    await page.getByText(map, { exact: true }).click();
    const centre = page.locator('[data-kind="element"]');
    await centre.focus();
    await page.keyboard.press('ArrowRight');
    const claim = page.locator('[data-kind="claim"]:focus');
    await expect(claim).toHaveAttribute('data-side', 'authority');
    const text = await claim.getAttribute('aria-label');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').filter({ hasText: text ?? '' })).toBeVisible();
    await fits(page);
    await page.screenshot({ path: `out/shots/argument-map-${locale}.png` });
    await page.getByText(changes, { exact: true }).click();
    await fits(page);
    expect(complaints).toEqual([]);
  });
}
