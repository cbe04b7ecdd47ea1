import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { blankMatter, openTab } from './desk';
import { accessibilityFaults, overflows } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { unlock } from './vault-use';

declare const adit: DesktopApi;

const TITLE = 'Shanghai nodes';
/** Several launches of a whole app on a machine that does other things too. */
const PATIENCE_MS = 360_000;

test.describe.configure({ timeout: PATIENCE_MS });
test.use({ size: SMALLEST, actionTimeout: 20_000 });

const openPart = (page: Page, tab: string) => openTab(page, TITLE, new RegExp(`^${tab}$`));

async function factsOf(page: Page, matterId: string) {
  const reply = await page.evaluate((id) => adit.facts.list({ matterId: id }), matterId);
  if (!reply.ok) throw new Error(reply.error.code);
  return Object.fromEntries(reply.value.map(({ fact }) => [fact.key, fact]));
}

const goTo = (page: Page, label: string) =>
  page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('button', { name: label, exact: false })
    .first()
    .click();

const heading = (page: Page, text: RegExp) => page.getByRole('heading', { level: 2, name: text });
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

test('questions are answered by keys and by mouse, findings follow, and everything is there after a restart', async ({
  desk,
}) => {
  const { page } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await openPart(page, 'Checklist');
  await expect(page.getByText('0 of 59 answered')).toBeVisible();

  // By keys alone: a digit answers, Ctrl+Enter goes to what is not answered yet.
  await expect(heading(page, /In what role/)).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByText('1 of 59 answered')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /In what role/)).toBeHidden();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('radio', { name: 'Node operator' })).toBeChecked();

  // How well it is known, a note, and a file that proves it, with the page.
  await page.getByRole('radio', { name: 'verified' }).check();
  await page.getByLabel('Note').fill('Read in the contract.');
  await page.locator('input[type=file]').setInputFiles({
    name: 'contract.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The client runs the nodes.'),
  });
  await page.getByLabel('Page or passage in E1').fill('2');
  await saved(page);

  // Findings follow, and what the answer changed stands out.
  await goTo(page, 'Place of the machines');
  await page.getByRole('radio', { name: 'Mainland China' }).check();
  await goTo(page, 'Reward mechanism');
  await page.getByRole('radio').first().check();
  await goTo(page, 'Race for block rewards');
  await page.getByRole('radio', { name: 'Yes' }).check();
  const findings = page.getByRole('complementary').filter({ hasText: 'Findings on these answers' });
  await expect(findings.locator('[data-changed="true"]')).not.toHaveCount(0);

  // Both versions of a dispute.
  await page.getByRole('radio', { name: 'disputed' }).check();
  await expect(
    page.getByRole('radiogroup', { name: 'The other version' }).getByRole('radio', { name: 'No' }),
  ).toBeChecked();

  // What nobody knows becomes somebody's task.
  await goTo(page, 'Mining software');
  await page.getByRole('radio', { name: 'unknown' }).check();
  await page.getByLabel('Responsible').fill('Wang');
  await page.getByRole('button', { name: 'Create a task' }).click();
  await expect(page.getByText('Wang')).toBeVisible();

  // The last change is taken back, and the history tells of it.
  await goTo(page, 'Pool access');
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'Yes' })).not.toBeChecked();
  await page.getByText('History of this answer').click();
  await expect(page.getByText('Yes (stated by the client) → no answer')).toBeVisible();
  expect(desk.running.complaints).toEqual([]);
  const { page: later } = await desk.start();
  await expect(later.getByLabel(/passphrase/i).first()).toBeVisible({ timeout: 20_000 });
  await unlock(later);
  const facts = await factsOf(later, matterId);
  expect(facts['matter.clientRole']).toMatchObject({
    value: 'node-operator',
    status: 'verified',
    note: 'Read in the contract.',
    evidence: [{ id: 'E1', page: '2' }],
  });
  expect(facts['tech.blockRewardRace']).toMatchObject({ value: true, status: 'disputed', alternative: false });
  expect(facts['tech.miningSoftware']).toMatchObject({ value: null, status: 'unknown' });
  expect(facts['tech.poolAccess']).toBeUndefined();
  const tasks = await later.evaluate((id) => adit.tasks.list({ matterId: id }), matterId);
  expect(tasks).toMatchObject({ ok: true, value: [{ value: { assignee: 'Wang', fact: 'tech.miningSoftware' } }] });

  // The same editor beside the table of facts.
  await openPart(later, 'Facts');
  const table = later.getByRole('grid', { name: 'Facts of the matter' });
  await table.focus();
  await later.keyboard.press('Home');
  await expect(later.getByRole('complementary').getByLabel('Note')).toHaveValue('Read in the contract.');
  await later.keyboard.press('Enter');
  await expect(later.getByRole('complementary').locator(':focus')).toHaveAttribute('type', 'radio');
  await later.getByRole('button', { name: 'Unlink E1' }).click();
  await expect(later.getByText('1 fact is marked as verified although no evidence is linked to it.')).toBeVisible();
});

test('what somebody else saved in between is shown beside what is typed', async ({ desk }) => {
  const { page } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await openPart(page, 'Checklist');
  await expect(heading(page, /In what role/)).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByText('1 of 59 answered')).toBeVisible();
  await saved(page);
  await page.getByLabel('Note').fill('Mine');
  // The other save reaches the vault before the one that is waiting for the typing to end.
  await page.evaluate(
    (id) =>
      adit.facts.set({
        matterId: id,
        fact: { key: 'matter.clientRole', value: 'node-operator', status: 'assumed', note: 'Theirs' },
      }),
    matterId,
  );
  await expect(page.getByText('This text was saved elsewhere in the meantime')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Keep the version typed here' }).click();
  await saved(page);
  expect((await factsOf(page, matterId))['matter.clientRole']).toMatchObject({ note: 'Mine', status: 'stated' });
});

const LANGUAGES = [
  { language: 'zh', theme: 'light', one: '逐题', whole: '全表', facts: '事实', checklist: '清单' },
  { language: 'en', theme: 'dark', one: 'One by one', whole: 'Whole form', facts: 'Facts', checklist: 'Checklist' },
  { language: 'ru', theme: 'contrast', one: 'По одному', whole: 'Вся анкета', facts: 'Факты', checklist: 'Перечень' },
] as const;

test('it reads well in three languages and three themes at 1280 by 720', { tag: '@long' }, async ({ desk }) => {
  const { page } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await page.evaluate(async (id) => {
    await adit.facts.set({ matterId: id, fact: { key: 'tech.blockRewardRace', value: true, status: 'verified' } });
    const disputed = { key: 'matter.publicBody', value: true, status: 'disputed', alternative: false } as const;
    await adit.facts.set({ matterId: id, fact: disputed });
  }, matterId);
  await page.getByText(TITLE).first().dblclick();
  for (const { language, theme, one, whole, facts, checklist } of LANGUAGES) {
    await page.evaluate((changes) => adit.settings.save({ changes }), { language, theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const tabs = page.locator('main nav').first();
    const shots = process.env['ADIT_SHOTS'];
    const check = async (name: string, read = true) => {
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${language}-${name}.png` });
      if (read) expect.soft(await accessibilityFaults(page), `${language} ${name}`).toEqual([]);
      expect.soft(await overflows(page), `${language} ${name}`).toEqual([]);
    };
    await tabs.getByRole('button', { name: checklist, exact: true }).click();
    await page
      .locator('nav button')
      .getByText(/公共|Public resources|публичн/i)
      .first()
      .click();
    await expect(page.locator('article')).toHaveCount(1);
    await check('one');
    await page.getByText(whole, { exact: true }).click();
    await expect(page.locator('article')).not.toHaveCount(1);
    // The same cards as before, many times over; only those near what is in sight are made.
    await expect(page.locator('article:has(input)').first()).toBeVisible();
    expect(await page.locator('main *').count()).toBeLessThan(2_500);
    await check('whole', false);
    await page.getByText(one, { exact: true }).click();
    await tabs.getByRole('button', { name: facts }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await check('facts');
  }
  // In the whole form a question far down comes into sight, and stays there while those above it are made.
  await page.locator('main nav').first().getByRole('button', { name: 'Перечень', exact: true }).click();
  await page.getByText('Вся анкета', { exact: true }).click();
  await page.locator('nav ol button').last().click();
  await expect(page.locator('article').last().locator('input').first()).toBeInViewport();
  // The keyboard reaches what was not made a moment ago.
  await page.keyboard.press('Shift+Tab');
  const before = page.locator('article').nth((await page.locator('article').count()) - 2);
  await expect(before.locator(':focus')).toHaveCount(1);
  expect(desk.running.complaints).toEqual([]);
});
