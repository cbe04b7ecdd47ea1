import { expect, type Locator, type Page } from '@playwright/test';
import { deskWith, fits } from './desk';
import { faultsInEveryDress } from './desk-checks';
import { SMALLEST, test } from './desk-test';
import { activate, press, tabTo, unreached } from './keyboard';

// Whatever the desk offers is looked at, so that a screen that is new is looked at too.
test.describe.configure({ timeout: 600_000 });
test.use({ size: SMALLEST });

const main = (page: Page) => page.getByRole('main');

const countIn = (page: Page) => main(page).locator('*').count();
const STILL_MS = 600;

/** Waits until a screen is made: what comes later would move what the keys go through. */
const isMade = (page: Page) =>
  expect
    .poll(async () => {
      const before = await countIn(page);
      await page.waitForTimeout(STILL_MS);
      return before - (await countIn(page));
    })
    .toBe(0);

/** A picture is larger than its frame, and is scrolled in it: of a box half in sight axe reads half the label, and calls
 * half a line of Chinese, which has no spaces, another word. */
const isPicture = (fault: string) =>
  (fault.startsWith('<section') && fault.includes('<svg')) ||
  fault.startsWith('label-content-name-mismatch: <g id="node-');

/** All of it reads well in every language and theme. */
async function readsWell(page: Page, what: string): Promise<void> {
  await isMade(page);
  await fits(page);
  const faults = await faultsInEveryDress(page);
  expect
    .soft(
      faults.filter((fault) => !isPicture(fault)),
      what,
    )
    .toEqual([]);
}

/** The same, and all of it is reached by keys. */
async function looksAt(page: Page, what: string): Promise<void> {
  await isMade(page);
  expect.soft(await unreached(page, main(page)), what).toEqual([]);
  await readsWell(page, what);
}

/** The parts of the whole form are made when the keys come near and go when they are far: those that are there at the
 * end are others than those that were gone through. */
const lookFor = (view: string | null) => (view === 'whole' ? readsWell : looksAt);

/** Looks at what is shown, and at the other views of it where there are any. */
async function looksAtViews(page: Page, what: string): Promise<void> {
  await looksAt(page, what);
  const groups = main(page).locator('.mantine-SegmentedControl-root');
  for (let at = 0; at < (await groups.count()); at += 1) {
    const options = groups.nth(at).getByRole('radio');
    for (let chosen = 1; chosen < (await options.count()); chosen += 1) {
      await tabTo(page, groups.nth(at).getByRole('radio', { checked: true }));
      await press(page, 'ArrowRight');
      await expect(options.nth(chosen)).toBeChecked();
      const view = await options.nth(chosen).getAttribute('value');
      await lookFor(view)(page, `${what}: ${view}`);
    }
    await tabTo(page, groups.nth(at).getByRole('radio', { checked: true }));
    await press(page, 'ArrowRight');
    await expect(options.first()).toBeChecked();
  }
}

/** Goes to every place that a part of the window leads to. */
async function goesThrough(page: Page, places: Locator, look: (page: Page, what: string) => Promise<void>) {
  for (let at = 0; at < (await places.count()); at += 1) {
    const place = places.nth(at);
    await activate(page, place);
    await expect(place).toHaveAttribute('aria-current', 'page');
    await look(page, (await place.textContent()) ?? '');
  }
}

test('every place of the desk is reached by keys, and reads well in every dress', { tag: '@long' }, async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
  const rail = page.getByRole('navigation', { name: 'Sections' });
  const places = rail.getByRole('button').filter({ hasNotText: /^$|^Lock$|^Settings$/ });
  expect(await places.count()).toBe(4);
  await goesThrough(page, places, looksAtViews);
  await press(page, 'Control+Comma');
  const parts = page.getByRole('navigation', { name: 'Settings' }).getByRole('button');
  await expect(parts.first()).toBeVisible();
  expect(await parts.count()).toBeGreaterThan(10);
  await goesThrough(page, parts, looksAt);
  expect(complaints).toEqual([]);
});

test('every tab of a matter is reached by keys, and reads well in every dress', { tag: '@long' }, async ({ desk }) => {
  const { page, complaints } = await desk.start();
  const { title } = await deskWith(page, 'light-mining-shanghai');
  await tabTo(page, page.getByRole('grid', { name: 'Matters' }));
  await press(page, 'Home', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const tabs = page.getByRole('navigation', { name: 'Parts of the matter' }).getByRole('button');
  await expect(tabs.first()).toBeVisible();
  expect(await tabs.count()).toBeGreaterThan(9);
  await goesThrough(page, tabs, looksAtViews);
  expect(complaints).toEqual([]);
});
