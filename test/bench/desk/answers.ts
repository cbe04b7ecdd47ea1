import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DesktopApi } from '../../../shared/bridge/desktop-api';
import { type BenchRow, percentile, row } from '../row';
import { startAdit, unlockedVault, withFolder } from './launch';
import { scrolled } from './list';
import { paintedAfter } from './painted';

declare const adit: DesktopApi;

const ANSWERS = 32;
const ALLOWED_MS = 50;
/** Enough for each answer to be saved. */
const PAUSE_MS = 300;

const FINDINGS = { within: 'aside dl', shown: 'aside dl' };

interface MatterFile {
  readonly title: string;
  readonly client: { readonly name: string };
  readonly pack: string;
  readonly facts: readonly Record<string, unknown>[];
}

/** Files the example with what is answered in it. */
async function fileExample(page: Page): Promise<string> {
  const file = JSON.parse(readFileSync('examples/light-mining-shanghai.json', 'utf8')) as MatterFile;
  await page.evaluate(async ({ title, client, pack, facts }) => {
    const made = await adit.matters.create({ value: { title, client, pack } });
    if (!made.ok) throw new Error(made.error.code);
    for (const fact of facts) {
      const set = await adit.facts.set({ matterId: made.value.id, fact: { ...fact, evidence: [] } as never });
      if (!set.ok) throw new Error(set.error.code);
    }
  }, file);
  return file.title;
}

async function openChecklist(page: Page, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).dblclick();
  await page.getByRole('navigation').getByRole('button', { name: 'Checklist' }).click();
  await page.locator(FINDINGS.within).waitFor();
}

async function showQuestion(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name }).click();
  await page.locator('article[data-question] h2:focus').waitFor();
}

/** How long the findings take after each of two keys in turn, as fast as somebody goes through a form. */
async function inTurn(page: Page, keys: readonly [string, string]): Promise<readonly number[]> {
  const times = [];
  for (let at = 0; at < ANSWERS; at += 1) {
    times.push(await paintedAfter(page, keys[at % 2 === 0 ? 0 : 1], FINDINGS));
    await page.waitForTimeout(PAUSE_MS);
  }
  return times.slice(keys.length);
}

const answered = (kind: string, times: readonly number[]): BenchRow =>
  row({
    name: `desk: ${kind} to painted findings, p95`,
    ours: percentile(times, 0.95),
    peer: ALLOWED_MS,
    peerName: 'the time allowed',
    unit: 'ms',
    goal: 1,
    growth: null,
  });

/** The checklist of the example in an app of its own. */
const withChecklist = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const running = await startAdit(folder);
    try {
      await unlockedVault(running);
      await openChecklist(running.page, await fileExample(running.page));
      return await work(running.page);
    } finally {
      await running.app.close();
    }
  });

/** What a key in an answer has to wait for, on the example's facts. */
export const benchAnswers = (): Promise<readonly BenchRow[]> =>
  withChecklist(async (page) => {
    await showQuestion(page, 'Pool access');
    const chosen = await inTurn(page, ['1', '2']);
    await showQuestion(page, 'Paid-use share');
    await page.locator('article input').first().focus();
    await page.keyboard.press('End');
    const typed = await inTurn(page, ['Backspace', '2']);
    return [answered('answer by its number', chosen), answered('digit typed into an answer', typed)];
  });

/** Every question of the example in one form, while it scrolls. */
export const benchForm = (): Promise<readonly BenchRow[]> =>
  withChecklist(async (page) => {
    await page.getByText('Whole form').click();
    await page.locator('article[data-question]').nth(3).waitFor();
    return [await scrolled(page, 'the whole form of the checklist', 'main [data-scroller]')];
  });
