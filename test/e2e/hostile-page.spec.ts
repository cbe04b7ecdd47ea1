import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { dropDataFolder, newDataFolder, ownUrl, type RunningApp, startApp, vaultPageOf } from './app';
import { createVault } from './vault-use';
import { tryEveryWay } from './ways-out';

const ARRIVING_MS = 2_000;
/** How a request ends that the app itself holds back. Others failed further out, for want of a network perhaps. */
const HELD_BACK = ['csp', 'net::ERR_ABORTED', 'net::ERR_BLOCKED_BY_CLIENT'];

// Slow where the machine is busy, and no less right.
test.describe.configure({ timeout: 120_000 });

let folder: string;
let running: RunningApp;
let server: Server;
const arrived: string[] = [];

test.beforeEach(async () => {
  folder = newDataFolder();
  running = await startApp(folder);
  arrived.length = 0;
  server = createServer(({ url }: IncomingMessage, response) => {
    arrived.push(url ?? '');
    response.end();
  });
  // A connection without a request is one too many as well.
  server.on('connection', () => arrived.push('a connection'));
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
});

test.afterEach(async () => {
  server.close();
  await running.app.close();
  dropDataFolder(folder);
});

/** By loopback, which no proxy is asked for, and by the address under which others know this machine. */
function ownAddresses(): readonly string[] {
  const known = Object.values(networkInterfaces()).flat();
  const outside = known.find((address) => address?.family === 'IPv4' && !address.internal);
  const { port } = server.address() as AddressInfo;
  return ['127.0.0.1', ...(outside === undefined ? [] : [outside.address])].map((name) => `http://${name}:${port}`);
}

test('a script in the interface reaches nothing by any element, style, call, worker or departure', async () => {
  const { app, page } = running;
  await createVault(page);
  const windows = app.windows().length;
  const ends = new Map<string, string>();
  app.context().on('requestfailed', (request) => ends.set(request.url(), request.failure()?.errorText ?? ''));
  app.context().on('response', (response) => ends.set(response.url(), 'answered'));
  const addresses = ownAddresses();
  for (const address of addresses) await tryEveryWay(page, address);
  await sleep(ARRIVING_MS);
  const tried = [...ends].filter(([url]) => addresses.some((address) => url.startsWith(address)));
  expect(tried.length).toBeGreaterThan(20);
  expect(tried.filter(([, end]) => !HELD_BACK.includes(end))).toEqual([]);
  expect(arrived).toEqual([]);
  expect(ownUrl(page.url())).toMatch(/^app-adit:\/\/app\/index\.html(#.*)?$/);
  expect(app.windows()).toHaveLength(windows);
  for (const address of addresses) await fetch(`${address}/control`);
  expect(arrived, 'what does go out arrives').toContain('/control');
});

test('a script in the interface is given nothing that it asks for, and nothing of the vault’s', async () => {
  const { app, page } = running;
  await createVault(page);
  const given = await page.evaluate(async (vault) => {
    const frame = document.createElement('iframe');
    frame.src = vault;
    document.body.append(frame);
    const asked: Readonly<Record<string, () => unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess(),
      vaultFile: () => fetch(vault),
      vaultPage: () => {
        if (window.open(vault) === null) throw new Error('refused');
      },
      vaultFrame: () => {
        if (frame.contentWindow?.indexedDB === undefined) throw new Error('refused');
      },
      parent: () => {
        if (window.opener === null && window.parent === window) throw new Error('alone');
      },
    };
    await new Promise((resolve) => setTimeout(resolve, 500));
    const answers = Object.entries(asked).map(async ([name, ask]) => {
      const refused = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 3_000));
      try {
        await Promise.race([ask(), refused]);
        return [name];
      } catch {
        return [];
      }
    });
    return [...(await Promise.all(answers)).flat(), await Notification.requestPermission()];
  }, vaultPageOf(app).url());
  expect(given).toEqual(['denied']);
});
