import { expect } from '@playwright/test';
import { deskWith, fits, openTab } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { test } from './desk-test';
import { settled, unlock } from './vault-use';

test.describe.configure({ timeout: 120_000 });

const LANGUAGES = [
  {
    locale: 'zh-CN',
    tab: /论证/,
    map: '论证图',
    changes: '何种变化影响结论',
    scenarios: '方案比较',
    precedents: /先例/,
  },
  {
    locale: 'ru-RU',
    tab: /Аргумент/,
    map: 'Схема',
    changes: 'Что изменило бы вывод',
    scenarios: 'Сценарии',
    precedents: /Прецеденты/,
  },
] as const;

test('both sides stand face to face, and an argument opens down to the provision', async ({ desk }) => {
  const { page, complaints } = await desk.start();
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
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a scenario is compared with the matter as it stands and becomes a list of tasks; cases stand beside it', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title, id } = await deskWith(page, 'light-mining-shanghai');
  await openTab(page, title, /Argument/);
  await page.getByText('Scenarios', { exact: true }).click();
  await page.getByRole('button', { name: 'No token reward' }).click();
  const scenario = page.getByRole('region', { name: 'No token reward' });
  const finances = scenario.getByRole('row').filter({ hasText: /^FindingFinance/ });
  await expect(finances).toContainText('safer');
  await scenario.getByRole('button', { name: 'Make it a list of tasks' }).click();
  await expect(scenario.getByRole('status')).toHaveText(/\d tasks? (was|were) made/);
  const kept = await page.evaluate((matterId) => window.adit.tasks.list({ matterId }), id);
  const tasks = kept.ok ? kept.value.map(({ value }) => value) : [];
  expect(tasks.length).toBeGreaterThan(0);
  for (const task of tasks) {
    expect(task.title).toMatch(/^Arrange: /);
    expect(task.note).toContain('Scenario: No token reward');
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Precedents/ })
    .click();
  await page.getByRole('radiogroup').getByText('For the project', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'How the other side answers' })).toBeVisible();
  await page.getByRole('region').getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('complementary').filter({ hasText: 'Reliability of the record' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what would change it becomes a task that is there after a relaunch', { tag: '@long' }, async ({ desk }) => {
  const { page: before } = await desk.start();
  const { title, id } = await deskWith(before, 'light-mining-shanghai');
  await openTab(before, title, /Argument/);
  await before.getByText('What would change this', { exact: true }).click();
  const first = before.getByRole('row').nth(1);
  await first.getByRole('button', { name: 'Make a task' }).click();
  await expect(before.getByText('The task was made.')).toBeVisible();
  expect(await accessibilityFaults(before)).toEqual([]);
  const { page } = await desk.start();
  await settled(page);
  await unlock(page);
  await openTab(page, title, /^Tasks$/);
  const task = page.getByRole('listitem').filter({ hasText: /^(Clear up|Consider): / });
  await expect(task).toHaveCount(1);
  await task.getByRole('checkbox').click();
  await expect(task.getByRole('checkbox')).toBeChecked();
  await page.getByLabel('What is to be done').fill('Ask for the licence');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  // What is open stands before what is done.
  await expect(page.getByRole('list', { name: 'Tasks of this matter' }).getByRole('listitem').first()).toContainText(
    'Ask for the licence',
  );
  await page.getByRole('button', { name: 'Remove Ask for the licence' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ask for the licence' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/shots/tasks.png' });
  const kept = await page.evaluate((matterId) => window.adit.tasks.list({ matterId }), id);
  expect(kept.ok && kept.value.map(({ value }) => value.done).sort()).toEqual([false, true]);
});

for (const { locale, tab, map, changes, scenarios, precedents } of LANGUAGES) {
  test(`the map is walked by keyboard, and everything fits at 1280 × 720 (${locale})`, { tag: '@long' }, async ({
    desk,
  }) => {
    const { page, complaints } = await desk.start(locale);
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
    await page.getByText(scenarios, { exact: true }).click();
    await expect(page.locator('[aria-pressed="true"]')).toBeVisible();
    await fits(page);
    expect(await overflows(page)).toEqual([]);
    await page.screenshot({ path: `out/shots/scenarios-${locale}.png` });
    await page.getByRole('navigation').getByRole('button', { name: precedents }).click();
    await expect(page.locator('[aria-pressed="true"]')).toBeVisible();
    await fits(page);
    expect(await overflows(page)).toEqual([]);
    await page.screenshot({ path: `out/shots/precedents-${locale}.png` });
    expect(complaints).toEqual([]);
  });
}
