import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { dropDataFolder, newDataFolder, ownUrl, type RunningApp, startApp } from './app';

const LANGUAGES = [
  { locale: 'zh-CN', lang: 'zh', words: /保险库/ },
  { locale: 'en-GB', lang: 'en', words: /A vault for your matters/ },
  { locale: 'ru-RU', lang: 'ru', words: /Хранилище/ },
  { locale: 'de-DE', lang: 'en', words: /A vault for your matters/ },
] as const;

const PAPER = { light: 'rgb(246, 244, 240)', dark: 'rgb(19, 26, 36)' } as const;

let folder: string;
let running: RunningApp;

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

test.beforeEach(() => {
  folder = newDataFolder();
});

for (const { locale, lang, words } of LANGUAGES) {
  test(`the shell speaks ${lang} to a reader of ${locale}`, async () => {
    running = await startApp(folder, { locale });
    const { page, complaints } = running;
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    expect(complaints).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the shell follows the system into ${colorScheme}`, async () => {
    running = await startApp(folder, { colorScheme });
    await expect(running.page.locator('html')).toHaveCSS('background-color', PAPER[colorScheme]);
  });
}

test('the window is the app’s own: its address, its policy, no Node, and nothing of Electron', async () => {
  running = await startApp(folder);
  const { page, app } = running;
  expect(ownUrl(page.url())).toBe('app-adit://app/index.html');
  const response = await page.reload();
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await page.evaluate(() => [isSecureContext, 'require' in window, 'process' in window])).toEqual([
    true,
    false,
    false,
  ]);
  const window = await app.browserWindow(page);
  expect(await window.evaluate((shown) => [shown.isVisible(), shown.getTitle()])).toEqual([true, 'Adit']);
});

test('the page stays where it is, and no window opens', async () => {
  running = await startApp(folder);
  const { page, app } = running;
  const windows = app.windows().length;
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = 'https://example.com/';
  });
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  await page.waitForTimeout(300);
  expect(ownUrl(page.url())).toBe('app-adit://app/index.html');
  await expect(page.getByText('Adit', { exact: true }).first()).toBeVisible();
  await expect.poll(() => app.windows().length).toBe(windows);
});

test('nothing leaves the machine, and no permission is given', async () => {
  const arrived: string[] = [];
  const server = createServer((request) => arrived.push(request.url ?? ''));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  running = await startApp(folder);
  const { page } = running;
  const outcomes = await page.evaluate(async (address) => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'out',
        () => 'held',
      );
    const image = new Image();
    image.src = `http://${address}/image`;
    const socket = new WebSocket(`ws://${address}/socket`);
    const opened = new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
    const [fetched, decoded, connected] = await Promise.all([
      outcome(fetch(`http://${address}/fetch`, { mode: 'no-cors' })),
      outcome(image.decode()),
      outcome(opened),
    ]);
    return [fetched, decoded, connected, await Notification.requestPermission()];
  }, `127.0.0.1:${port}`);
  expect(outcomes).toEqual(['held', 'held', 'held', 'denied']);
  expect(arrived).toEqual([]);
  server.close();
});

test('a second start shows the window that is there', async () => {
  running = await startApp(folder);
  const window = await running.app.browserWindow(running.page);
  await window.evaluate((shown) => shown.minimize());
  // It hands over and leaves; for Playwright that is a program that did not start.
  await expect(startApp(folder)).rejects.toThrow();
  await expect.poll(() => window.evaluate((shown) => shown.isMinimized())).toBe(false);
});
