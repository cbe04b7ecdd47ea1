import type { Page } from '@playwright/test';
import { type BenchRow, median, percentile, row } from '../row';
import { withFull } from './full-list';
import { frames, paintedAfter } from './painted';

const ROUNDS = 11;
const SCROLLS = 4;
const FRAMES = 120;

const ROWS = { within: 'main', shown: '[role=grid] [role=row][aria-rowindex="2"]' };

/** From the key that opens the list to its painted rows. */
async function opened(page: Page): Promise<number> {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return await paintedAfter(page, 'Control+Digit1', ROWS);
}

async function firstPaint(large: Page, small: Page): Promise<BenchRow> {
  const [ours, peer]: [number[], number[]] = [[], []];
  await opened(large);
  await opened(small);
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = [async () => ours.push(await opened(large)), async () => peer.push(await opened(small))];
    for (const run of round % 2 === 0 ? pair : pair.reverse()) await run();
  }
  return row({
    name: 'desk: first rows of the list of 100000 matters',
    ours: median(ours),
    peer: median(peer),
    peerName: 'the list of 1000',
    unit: 'ms',
    goal: 1.1,
    growth: Math.log10(median(ours) / median(peer)) / 2,
  });
}

/** Frames while something scrolls, against those of an empty loop in the same window. */
export async function scrolled(page: Page, name: string, scroller: string): Promise<BenchRow> {
  const [ours, peer]: [number[], number[]] = [[], []];
  await frames(page, scroller, FRAMES);
  for (let round = 0; round < SCROLLS; round += 1) {
    ours.push(...(await frames(page, scroller, FRAMES)));
    peer.push(...(await frames(page, null, FRAMES)));
  }
  return row({
    name: `desk: frame while ${name} scrolls, p95`,
    ours: percentile(ours, 0.95),
    peer: percentile(peer, 0.95),
    peerName: 'an empty animation loop in the same window',
    unit: 'ms',
    goal: 1.25,
    growth: null,
  });
}

/** The list of matters at the size of a large firm against that of a small one. */
export const benchList = (): Promise<readonly BenchRow[]> =>
  withFull(100_000, async ({ page }) => {
    const rows = await withFull(1_000, async (few) => [await firstPaint(page, few.page)]);
    return [...rows, await scrolled(page, 'the list of 100000 matters', 'main [role=grid]')];
  });
