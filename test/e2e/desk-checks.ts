import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { DesktopApi } from '../../shared/bridge/desktop-api';

declare const adit: DesktopApi;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it is shown, one line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What reaches into a margin of its holder does not leave it. */
const SLACK_PX = 8;

/** Elements in sight that are wider than what holds them, where nothing scrolls or shortens them, and words cut off. */
export async function overflows(page: Page): Promise<readonly string[]> {
  return await page.evaluate(
    (slack) =>
      [...document.querySelectorAll<HTMLElement>('main *, aside *')]
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + slack)
        .filter((element) => {
          const { overflowX, textOverflow } = getComputedStyle(element);
          const isCut = overflowX === 'hidden' && textOverflow === 'clip' && element.innerText !== '';
          return isCut || ['visible', 'auto', 'scroll'].includes(overflowX);
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 160)),
    SLACK_PX,
  );
}

const DRESSES = [
  ['zh', 'dark'],
  ['ru', 'contrast'],
  ['en', 'light'],
] as const;

/** What is wrong with what is shown, in the three languages and the three themes; leaves it in English, by day. */
export async function faultsInEveryDress(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [language, theme] of DRESSES) {
    await page.evaluate((changes) => adit.settings.save({ changes }), { language, theme });
    await page.waitForFunction(
      ([lang, shade]) => document.documentElement.lang === lang && document.documentElement.dataset['theme'] === shade,
      [language, theme] as const,
    );
    faults.push(...(await overflows(page)), ...(await accessibilityFaults(page)));
  }
  return faults;
}
