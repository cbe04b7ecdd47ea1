import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { blankMatter } from './desk';
import { SMALLEST, test } from './desk-test';
import { activate, chooseFile, pick, press, run, staysSomewhere, tabTo, typeInto, unreached } from './keyboard';
import { answersTo } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 420_000 });
test.use({ size: SMALLEST });

const TITLE = 'Two halls';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const aside = (page: Page) => page.getByRole('complementary').filter({ hasText: 'What does it rest on?' });
const question = (page: Page) => main(page).locator('[data-scroller] h2').first();
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

/** The answers to a question of the first and of the others, in short. */
const shortAnswers = async (page: Page, matterId: string, key: string) =>
  (await answersTo(page, matterId, key)).map(({ instance, fact: { status, value, note, evidence } }) => ({
    of: instance === null ? 'first' : 'other',
    status,
    value,
    note: note ?? '',
    evidence: evidence.map(({ page: at }) => at ?? ''),
  }));

async function answers(page: Page, matterId: string): Promise<void> {
  const mechanism = () => shortAnswers(page, matterId, 'tech.mechanism');
  await run(page, 'Reward mechanism');
  await expect(question(page)).toBeFocused();
  expect(await unreached(page, main(page))).toEqual([]);
  await run(page, 'Place of the machines');
  await expect(question(page)).toBeFocused();
  await press(page, '1');
  await saved(page);
  await run(page, 'Reward mechanism');
  await expect(question(page)).toBeFocused();
  await press(page, '1');
  await expect.poll(mechanism).toMatchObject([{ status: 'stated' }]);
  await press(page, 'Control+KeyZ');
  await expect.poll(mechanism).toEqual([]);
  await press(page, '2');
  await expect.poll(mechanism).toHaveLength(1);
  // How well it is known: verified, then disputed with another version.
  const statuses = page.getByRole('group', { name: 'How well is it known?' });
  await tabTo(page, statuses.getByRole('radio', { checked: true }));
  await press(page, 'ArrowUp');
  await expect.poll(mechanism).toMatchObject([{ status: 'verified' }]);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  const other = page.getByRole('radiogroup', { name: 'The other version' });
  await tabTo(page, other.getByRole('radio').first());
  await press(page, 'Space');
  await expect.poll(mechanism).toMatchObject([{ status: 'disputed' }]);
  await typeInto(page, page.getByLabel('Note', { exact: true }), 'Two engineers disagree.');
  await press(page, 'Tab');
  await expect.poll(mechanism).toMatchObject([{ note: 'Two engineers disagree.' }]);
  await activate(page, page.getByText('History of this answer'));
  await expect(page.getByText('no answer → ').first()).toBeVisible();

  // Its evidence: a file, its page, and the way to untie it.
  const file = { name: 'audit.txt', mimeType: 'text/plain', buffer: Buffer.from('proof of stake') };
  await chooseFile(page, main(page).getByRole('button', { name: 'Add files…' }), file);
  await expect.poll(async () => (await mechanism())[0]?.evidence).toEqual(['']);
  await typeInto(page, page.getByLabel('Page or passage in E1'), '3');
  await press(page, 'Tab');
  await expect.poll(async () => (await mechanism())[0]?.evidence).toEqual(['3']);
  await activate(page, button(page, 'Unlink E1'));
  await expect.poll(async () => (await mechanism())[0]?.evidence).toEqual([]);
  await staysSomewhere(page, 'evidence is unlinked');
  await activate(page, page.getByRole('combobox', { name: 'Link evidence of the matter' }));
  await press(page, 'ArrowDown', 'Enter');
  await expect.poll(async () => (await mechanism())[0]?.evidence).toEqual(['']);
  await staysSomewhere(page, 'evidence is linked');
}

/** From question to question, and through the two views. */
async function walksChecklist(page: Page, matterId: string): Promise<void> {
  const heading = await question(page).textContent();
  await press(page, 'Alt+ArrowDown');
  await expect(question(page)).not.toHaveText(heading ?? '');
  await expect(question(page)).toBeFocused();
  await press(page, 'Alt+ArrowUp');
  await expect(question(page)).toHaveText(heading ?? '');
  await activate(page, button(page, /^Next alt/i));
  await expect(question(page)).toBeFocused();
  await activate(page, button(page, /^Next unanswered/));
  await expect(question(page)).toBeFocused();
  await activate(page, page.getByRole('navigation', { name: 'Questions' }).getByRole('button').last());
  await expect(question(page)).toBeFocused();

  // Nobody knows: somebody is asked.
  await run(page, 'Race for block rewards');
  await expect(question(page)).toBeFocused();
  await tabTo(page, page.getByRole('group', { name: 'How well is it known?' }).getByRole('radio', { disabled: false }));
  await press(page, 'Space');
  await typeInto(page, page.getByLabel('Responsible'), 'Zhao');
  await activate(page, button(page, 'Create a task'));
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Zhao' })).toBeVisible();
  await staysSomewhere(page, 'a task is created');
  const tasks = await page.evaluate((id) => adit.tasks.list({ matterId: id }), matterId);
  expect(tasks.ok && tasks.value.map(({ value }) => value.assignee)).toEqual(['Zhao']);

  await pick(page, page.getByRole('combobox', { name: 'Which questions' }), /^Unknown/);
  await pick(page, page.getByRole('combobox', { name: 'Which questions' }), /^All questions/);
  await tabTo(page, page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { checked: true }));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Whole form' })).toBeChecked();
  await run(page, 'One by one');
  await expect(page.getByRole('radio', { name: 'One by one' })).toBeChecked();
  await staysSomewhere(page, 'the view is changed');
}

async function listsFacts(page: Page): Promise<void> {
  const facts = page.getByRole('grid', { name: 'Facts of the matter' });
  await run(page, 'Facts');
  await expect(facts).toBeVisible();
  await pick(page, page.getByRole('combobox', { name: 'Which facts' }), /^Answered/);
  await pick(page, page.getByRole('combobox', { name: 'Order', exact: true }), 'By status');
  await tabTo(page, facts);
  await press(page, 'Home', 'Enter');
  await expect(aside(page).locator('input:focus')).toBeVisible();
  expect(await unreached(page, aside(page))).toEqual([]);
  await activate(page, button(page, 'Close the inspector'));
  await expect(facts).toBeFocused();
  await press(page, 'Enter');
  await activate(page, aside(page).getByRole('button', { name: 'Open in the checklist' }));
  await expect(question(page)).toBeFocused();
}

/** Two halls with answers of their own, side by side, and a third that goes again. */
async function keepsHalls(page: Page, matterId: string): Promise<void> {
  const dialog = page.getByRole('dialog').first();
  await run(page, 'Facts');
  const begin = button(page, 'Several sites, flows or contracts…');
  await activate(page, begin);
  await press(page, 'Escape');
  await expect(begin).toBeFocused();
  await press(page, 'Enter');
  await typeInto(page, dialog.getByLabel('What there are several of'), 'Halls');
  await typeInto(page, dialog.getByLabel('Name of the first'), 'Pudong');
  await typeInto(page, dialog.getByLabel('Name of the second'), 'Ordos');
  await activate(page, dialog.getByLabel('Technology and equipment'), 'Space');
  expect(await unreached(page, dialog)).toEqual([]);
  await activate(page, dialog.getByRole('button', { name: 'Set up' }));
  await expect(dialog).toBeHidden();
  await expect(begin).toBeFocused();
  const halls = page.getByLabel('Halls', { exact: true });
  await tabTo(page, halls);
  await press(page, 'ArrowDown');
  await expect(page.getByText('These are the answers of Ordos.')).toBeVisible();
  await expect(halls).toBeFocused();
  await run(page, 'Reward mechanism');
  await expect(question(page)).toBeFocused();
  await press(page, '1');
  await expect.poll(() => shortAnswers(page, matterId, 'tech.mechanism')).toHaveLength(2);

  const compare = button(page, 'Halls: Compare…');
  await activate(page, compare);
  await expect(dialog.getByRole('row').filter({ has: page.getByRole('radio') })).toHaveCount(2);
  expect(await unreached(page, dialog)).toEqual([]);
  await typeInto(page, dialog.getByLabel('Name of another'), 'Yili');
  await activate(page, dialog.getByRole('button', { name: 'Add another' }));
  const remove = dialog.getByRole('button', { name: 'Remove Yili' });
  await expect(remove).toBeVisible();
  await staysSomewhere(page, 'another hall is added');
  await tabTo(page, dialog.getByRole('radio', { checked: true }));
  await press(page, 'ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'In the assessment: Ordos' })).toBeChecked();
  await activate(page, remove);
  const sure = page.getByRole('dialog', { name: 'Remove Yili' });
  await expect(sure.getByRole('textbox')).toBeFocused();
  await press(page, 'Escape');
  await expect(remove).toBeFocused();
  await press(page, 'Enter');
  await expect(sure.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Yili');
  await activate(page, sure.getByRole('button', { name: 'Remove', exact: true }));
  await expect(remove).toBeHidden();
  await staysSomewhere(page, 'a hall is removed');
  await press(page, 'Escape');
  await expect(compare).toBeFocused();
  const matter = await page.evaluate((id) => adit.matters.get({ id }), matterId);
  const [repeat] = matter.ok ? (matter.value.value.repeats ?? []) : [];
  expect(repeat?.instances.map(({ name }) => name)).toEqual(['Pudong', 'Ordos']);
  expect(repeat?.taken).toBe(repeat?.instances[1]?.id);
}

test('facts are answered, proved, listed and kept for two halls by keyboard alone', { tag: '@long' }, async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const matterId = await blankMatter(page, TITLE);
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await answers(page, matterId);
  await walksChecklist(page, matterId);
  await listsFacts(page);
  await keepsHalls(page, matterId);
  expect(complaints).toEqual([]);
});
