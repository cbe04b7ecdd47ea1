import { expect, type Locator, type Page } from '@playwright/test';

/** The farthest that anything may be, counted in tabs from where the focus is. */
const MOST_TABS = 600;
/** Further down than this no command of a name stands. */
const MOST_COMMANDS = 12;

export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** True where what has the focus looks so, by itself or by what is drawn for it. */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return false;
    const around = [element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
    return [element, ...around, ...element.children].some((one) => {
      if (one === null || one === undefined) return false;
      const { outlineStyle, outlineWidth, backgroundColor, stroke } = getComputedStyle(one);
      const isDrawn = one instanceof SVGElement && stroke !== 'none';
      // The edge of a column is a few pixels wide and filled instead.
      const isFilled = one === element && one.role === 'separator' && backgroundColor !== 'rgba(0, 0, 0, 0)';
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || isDrawn || isFilled;
    });
  });

/** True where something stands before what has the focus. */
const isBefore = (target: Locator) =>
  target.evaluate((element) => {
    const { activeElement: from, body } = document;
    if (from === null || from === body) return false;
    return (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  });

/** Goes to something by the tab key alone, on or back, and sees that it has arrived. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  const key = (await isBefore(target)) ? 'Shift+Tab' : 'Tab';
  for (let tabs = 0; tabs < MOST_TABS && !(await hasFocus(target)); tabs += 1) await press(page, key);
  await expect(target).toBeFocused();
  expect(await showsFocus(page), `${target} shows that it has the focus`).toBe(true);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

const isNowhere = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

/** Sees that whoever works by keys can go on from where they are: the focus has not gone with what had it. */
export const staysSomewhere = (page: Page, after: string): Promise<void> =>
  expect.soft.poll(() => isNowhere(page), { message: `the focus is lost after ${after}`, timeout: 3_000 }).toBe(false);

/** Goes to something and presses a key on it, which may take it away, but not the focus with it. */
export async function activate(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await press(page, key);
  await staysSomewhere(page, `${key} on ${target}`);
}

/** Further down than this no choice of a list stands that a test makes. */
const MOST_CHOICES = 30;

/** Opens a list of choices and makes one of them by the arrow keys. */
export async function pick(page: Page, box: Locator, choice: string | RegExp): Promise<void> {
  await activate(page, box);
  const option = page.locator('[data-combobox-option]:visible').filter({ hasText: choice }).first();
  await expect(option).toBeVisible();
  const isMarked = async () => (await option.getAttribute('data-combobox-selected')) !== null;
  for (let steps = 0; steps < MOST_CHOICES && !(await isMarked()); steps += 1) await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(box).toHaveValue(choice);
  await staysSomewhere(page, `${choice} is picked`);
}

/** Runs a command of the palette by its name. */
export async function run(page: Page, name: string): Promise<void> {
  await press(page, 'Control+KeyK');
  await expect(page.getByPlaceholder('What is to be done?')).toBeFocused();
  await page.keyboard.type(name);
  const chosen = page.locator('[data-selected]');
  for (let steps = 0; steps < MOST_COMMANDS && (await chosen.allTextContents()).at(0) !== name; steps += 1) {
    await press(page, 'ArrowDown');
  }
  await expect(chosen).toHaveText(name);
  await press(page, 'Enter');
  await staysSomewhere(page, `the command ${name}`);
}

/** The file that a button asks the system for. */
export async function chooseFile(
  page: Page,
  target: Locator,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  const asked = page.waitForEvent('filechooser');
  await activate(page, target);
  await (await asked).setFiles(file);
}

declare global {
  var visited: Set<Element>;
}

/**
 * Goes once around by the tab key. Gives what can be worked there and was not
 * reached, and what does not show that it has the focus.
 */
export async function unreached(page: Page, region: Locator): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    globalThis.visited = new Set();
  });
  const step = () =>
    region.evaluate((part) => {
      const { activeElement } = document;
      const isInside = activeElement !== null && activeElement !== part && part.contains(activeElement);
      const isKnown = isInside && globalThis.visited.has(activeElement);
      if (isInside) globalThis.visited.add(activeElement);
      return { isInside, isKnown, name: isInside ? activeElement.outerHTML.slice(0, 120) : '' };
    });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await press(page, 'Tab');
    const { isInside, isKnown, name } = await step();
    if (isKnown) break;
    if (isInside && !(await showsFocus(page))) faults.push(`shows no focus: ${name}`);
  }
  const missed = await region.evaluate((part) => {
    const wanted = part.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const group = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
    const groups = new Set([...globalThis.visited].map((element) => group(element as HTMLElement)));
    return [...wanted]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled'))
      .filter((element) => !globalThis.visited.has(element) && !(group(element) !== null && groups.has(group(element))))
      .map(({ outerHTML }) => `not reached: ${outerHTML.slice(0, 120)}`);
  });
  return [...faults, ...missed];
}
