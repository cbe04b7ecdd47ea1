import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropData, type Fixture, launchFixture, logOf, newData } from './fixture';

const data = newData();
let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(data);
});

afterAll(async () => {
  await fixture.app.close();
  dropData(data);
});

describe('schemes', () => {
  test('the app sees its own addresses, and its pages are secure contexts with origins of their own', async () => {
    expect(await logOf(fixture)).toContain('request app-ui://main/index.html');
    expect(await fixture.ui.evaluate(() => [isSecureContext, origin])).toEqual([true, 'http://main.app-ui.localhost']);
    expect(await fixture.vault.evaluate(() => origin)).toBe('http://vault.app-vault.vault.localhost');
    const urls = await fixture.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((c) => c.getURL()),
    );
    expect(urls.sort()).toEqual(['app-ui://main/index.html', 'app-vault://vault/vault.html']);
  });

  test('the content policy that the handler sets is kept', async () => {
    const evaluated = await fixture.ui.evaluate(
      () =>
        new Promise((resolve) =>
          // In a timer: what Playwright evaluates itself is exempt from the policy.
          setTimeout(() => {
            try {
              resolve(new Function('return 1')());
            } catch (error) {
              resolve((error as Error).name);
            }
          }),
        ),
    );
    expect(evaluated).toBe('EvalError');
  });

  test('a status of the handler arrives as it is, and Response.error() fails the request', async () => {
    const status = (path: string) =>
      fixture.ui.evaluate(
        (url) =>
          fetch(url).then(
            ({ status }) => status,
            (error: Error) => error.name,
          ),
        path,
      );
    expect(await status('/none')).toBe(404);
    expect(await status('/ui.js')).toBe(200);
    expect(await status('/broken')).toBe('TypeError');
    expect((await logOf(fixture)).filter((line) => line.endsWith('/broken'))).toHaveLength(1);
  });

  test('without supportFetchAPI a page cannot fetch', async () => {
    const fetched = fixture.vault.evaluate(() =>
      fetch('/vault.js').then(
        () => 'fetched',
        (error: Error) => error.name,
      ),
    );
    expect(await fetched).toBe('TypeError');
  });
});

describe('the network', () => {
  test('nothing of a page without a policy gets out, and the session rule is asked', async () => {
    const arrived: string[] = [];
    const server = createServer((request, response) => {
      arrived.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    const load = (page: string) =>
      fixture.app.evaluate(
        (_electron, url) => (globalThis as unknown as { ui: Electron.BrowserWindow }).ui.loadURL(url),
        `app-ui://main/${page}`,
      );
    await load('open.html');
    await fixture.ui.waitForURL('**/open.html');
    const held = await fixture.ui.evaluate((address) => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'out',
          () => 'held',
        );
      const image = new Image();
      image.src = `http://${address}/image`;
      const frame = document.createElement('iframe');
      frame.src = `http://${address}/frame`;
      document.body.append(frame);
      navigator.sendBeacon(`http://${address}/beacon`, 'x');
      const socket = new WebSocket(`ws://${address}/socket`);
      const worker = new Worker('/worker.js');
      return Promise.all([
        outcome(fetch(`http://${address}/fetch`, { mode: 'no-cors' })),
        outcome(image.decode()),
        outcome(new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }))),
        new Promise((resolve) => {
          worker.onmessage = ({ data }) => resolve(data);
        }),
      ]);
    }, `127.0.0.1:${port}`);
    expect(held).toEqual(['held', 'held', 'held', 'held']);
    const seen = (path: string) => `refused http://127.0.0.1:${port}/${path}`;
    await expect
      .poll(() => logOf(fixture))
      .toEqual(expect.arrayContaining([...['fetch', 'image', 'beacon'].map(seen), 'refused https://example.com/']));
    await load('index.html');
    await fixture.ui.waitForURL('**/index.html');
    expect(arrived).toEqual([]);
    server.close();
  });
});

describe('worlds', () => {
  test('the preload leaves nothing in the page but what it exposes, frozen', async () => {
    const seen = await fixture.ui.evaluate(() => {
      const { fixture: exposed } = window as unknown as { fixture: { list: [number, object] } };
      return [
        'leak' in window,
        'require' in window,
        'process' in window,
        Object.isFrozen(exposed),
        Object.isFrozen(exposed.list[1]),
        Object.keys(window).filter((name) => /host|electron/i.test(name)),
      ];
    });
    expect(seen).toEqual([false, false, false, true, true, []]);
  });

  test('a preload is sandboxed', async () => {
    const seen = await fixture.ui.evaluate(() => (window as unknown as { fixture: { seen: object } }).fixture.seen);
    expect(seen).toEqual({
      argv: '--kind=ui',
      type: 'renderer',
      module: 'module not found: node:fs',
      member: expect.stringContaining('ipcRenderer.sendSync is not done by test/host'),
    });
  });
});

describe('permissions', () => {
  test('what the session denies is denied', async () => {
    expect(await fixture.ui.evaluate(() => Notification.requestPermission())).toBe('denied');
    const position = fixture.ui.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          ),
        ),
    );
    expect(await position).toBe(1);
  });
});

test('what the session grants is granted', async () => {
  const other = newData();
  const granting = await launchFixture(other, { FIXTURE_GRANT: 'notifications' });
  expect(await granting.ui.evaluate(() => Notification.permission)).toBe('granted');
  await granting.app.close();
  dropData(other);
});

test('a page is printed on the paper that is asked for, or on the one that it names', async () => {
  const boxes = await fixture.app.evaluate(async ({ webContents }) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().endsWith('/index.html'));
    const boxOf = (pdf: Buffer | undefined) =>
      /MediaBox ?\[([^\]]*)\]/.exec(pdf?.toString('latin1') ?? '')?.[1]?.trim();
    const print = async (options: Electron.PrintToPDFOptions) => boxOf(await contents?.printToPDF(options));
    const plain = [await print({}), await print({ pageSize: 'A4' }), await print({ pageSize: 'A4', landscape: true })];
    // The page's policy lets no style element in.
    await contents?.executeJavaScript(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@page { size: 360pt 480pt }');
      document.adoptedStyleSheets = [sheet];
    }`);
    return [...plain, await print({ pageSize: 'A4', preferCSSPageSize: true })];
  });
  const sizes = boxes.map((box) => box?.split(' ').map((side) => Math.round(Number(side))));
  expect(sizes).toEqual([
    [0, 0, 612, 792],
    [0, 0, 596, 842],
    [0, 0, 842, 596],
    [0, 0, 360, 480],
  ]);
});

test('there is one screen, and its work area is where windows may be', async () => {
  const [areas, primary] = await fixture.app.evaluate(({ screen }) => [
    screen.getAllDisplays().map(({ workArea }) => workArea),
    screen.getPrimaryDisplay().id,
  ]);
  expect(areas).toEqual([{ x: 0, y: 0, width: 1920, height: 1080 }]);
  expect(primary).toBe(1);
});
