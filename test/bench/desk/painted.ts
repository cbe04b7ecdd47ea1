import type { Page } from '@playwright/test';

interface Awaited {
  /** What has to change, and what has to be there then. */
  readonly within: string;
  readonly shown: string;
}

declare global {
  var painted: Promise<number>;
}

/** From a key to the end of the frame in which what it changes is shown, as the page itself sees both. */
export async function paintedAfter(page: Page, key: string, awaited: Awaited): Promise<number> {
  await page.evaluate(({ within, shown }) => {
    globalThis.painted = new Promise((resolve) => {
      const watch = ({ timeStamp }: KeyboardEvent) => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => resolve(performance.now() - timeStamp);
        const changes = new MutationObserver(() => {
          if (document.querySelector(shown) === null) return;
          changes.disconnect();
          requestAnimationFrame(() => drawn.port2.postMessage(null));
        });
        const place = document.querySelector(within) ?? document.body;
        changes.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
      };
      addEventListener('keydown', watch, { capture: true, once: true });
    });
  }, awaited);
  await page.keyboard.press(key);
  return await page.evaluate(() => globalThis.painted);
}

/** How long each of so many frames takes, while what a selector names scrolls up and down, or while nothing happens. */
export const frames = (page: Page, scrolls: string | null, count: number): Promise<readonly number[]> =>
  page.evaluate(
    ([selector, wanted]) =>
      new Promise((resolve) => {
        const scroller = selector === null ? null : document.querySelector(selector);
        const taken: number[] = [];
        let [last, step] = [performance.now(), 144];
        const next = () => {
          const now = performance.now();
          taken.push(now - last);
          last = now;
          if (scroller !== null) {
            const before = scroller.scrollTop;
            scroller.scrollTop += step;
            if (scroller.scrollTop === before) step = -step;
          }
          if (taken.length < wanted) requestAnimationFrame(next);
          else resolve(taken);
        };
        requestAnimationFrame(next);
      }),
    [scrolls, count] as const,
  );
