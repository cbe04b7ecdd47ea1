import { createSocket } from 'node:dgram';
import { readdirSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, ownUrl, type RunningApp, startApp, vaultPageOf } from './app';

declare const adit: DesktopApi;

const SECRET = { passphrase: 'correct horse battery', actor: 'Li' };
const MATTER = {
  title: 'Light mining, Shanghai',
  client: { name: 'Nodeworks' },
  pack: 'cn-mining',
  asOf: '2026-11-22',
};

let folder: string;
let running: RunningApp;

test.beforeEach(async () => {
  folder = newDataFolder();
  running = await startApp(folder);
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

const stateOf = async (page: Page): Promise<string> => {
  const reply = await page.evaluate(() => adit.app.status());
  return reply.ok ? reply.value.vault.state : reply.error.code;
};

/** The vault opens beside the window, so the first answer may be that it is not open yet. */
const becomes = (page: Page, state: string) => expect.poll(() => stateOf(page), { timeout: 20_000 }).toBe(state);

const saveMatter = (page: Page) => page.evaluate((value) => adit.matters.create({ value }), MATTER);
const titles = (page: Page) =>
  page.evaluate(async () => {
    const reply = await adit.matters.list({});
    return reply.ok ? reply.value.rows.map(({ title }) => title) : reply.error.code;
  });

async function createVault(page: Page): Promise<string> {
  await becomes(page, 'new');
  const reply = await page.evaluate((secret) => adit.vault.create(secret), SECRET);
  if (!reply.ok) throw new Error(reply.error.code);
  await becomes(page, 'unlocked');
  return reply.value.recoveryKey;
}

test('a matter is there again after a relaunch, for whoever knows the passphrase or has the recovery key', async () => {
  const recoveryKey = await createVault(running.page);
  expect(await saveMatter(running.page)).toMatchObject({ ok: true });
  await running.app.close();

  running = await startApp(folder);
  const { page } = running;
  await becomes(page, 'locked');
  expect(await titles(page)).toBe('vault/locked');
  const wrong = await page.evaluate(() => adit.vault.unlock({ passphrase: 'wrong horse', actor: 'Li' }));
  expect(wrong).toEqual({ ok: false, error: { code: 'vault/refused', params: {} } });
  expect(await page.evaluate((secret) => adit.vault.unlock(secret), SECRET)).toEqual({ ok: true, value: null });
  expect(await titles(page)).toEqual([MATTER.title]);

  expect(await page.evaluate(() => adit.vault.lock())).toEqual({ ok: true, value: null });
  await becomes(page, 'locked');
  expect(await titles(page)).toBe('vault/locked');
  const withKey = await page.evaluate(
    (key) => adit.vault.unlockWithRecovery({ recoveryKey: key, actor: 'Li' }),
    recoveryKey,
  );
  expect(withKey).toEqual({ ok: true, value: null });
  expect(await titles(page)).toEqual([MATTER.title]);
});

test('the vault falls over: calls in flight are told, and it is there again, locked', async () => {
  const { app, page } = running;
  await createVault(page);
  await saveMatter(page);
  const first = vaultPageOf(app);
  await app.evaluate(({ BrowserWindow }) => {
    const hidden = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app-vault:'),
    );
    hidden?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => app.windows().includes(first), { timeout: 20_000 }).toBe(false);
  await becomes(page, 'locked');
  expect(await page.evaluate((secret) => adit.vault.unlock(secret), SECRET)).toEqual({ ok: true, value: null });
  expect(await titles(page)).toEqual([MATTER.title]);
});

test('a vault that came back empty is a loss: nothing new in its place, and the old one opens once it is back', async () => {
  await createVault(running.page);
  await saveMatter(running.page);
  await running.app.close();
  const away = join(folder, 'away');
  renameSync(join(folder, 'vault'), away);

  running = await startApp(folder);
  await becomes(running.page, 'recovery');
  const status = await running.page.evaluate(() => adit.app.status());
  expect(status).toMatchObject({ value: { vault: { reason: { code: 'sentinel/lost' } } } });
  const created = await running.page.evaluate((secret) => adit.vault.create(secret), SECRET);
  expect(created).toMatchObject({ ok: false, error: { code: 'vault/recovery' } });
  await running.app.close();

  renameSync(join(folder, 'vault'), join(folder, 'empty'));
  renameSync(away, join(folder, 'vault'));
  running = await startApp(folder);
  await becomes(running.page, 'locked');
  await running.page.evaluate((secret) => adit.vault.unlock(secret), SECRET);
  expect(await titles(running.page)).toEqual([MATTER.title]);
});

test('a vault that is set aside stays where it is, and another begins beside it', async () => {
  await createVault(running.page);
  expect(await running.page.evaluate(() => adit.recovery.setAside())).toMatchObject({ ok: false });
  await running.app.close();
  renameSync(join(folder, 'vault'), join(folder, 'away'));

  running = await startApp(folder);
  await becomes(running.page, 'recovery');
  const aside = await running.page.evaluate(() => adit.recovery.setAside());
  expect(aside).toEqual({ ok: true, value: { folder: 'vault' } });
  await createVault(running.page);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['vault', 'vault.json', 'vault-2', 'vault-2.json']));
  await running.app.close();

  running = await startApp(folder);
  await becomes(running.page, 'locked');
});

test('going to sleep locks', async () => {
  const { app, page } = running;
  await createVault(page);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await becomes(page, 'locked');
});

test('guessing at the passphrase is slowed down', async () => {
  const { page } = running;
  await createVault(page);
  await page.evaluate(() => adit.vault.lock());
  const codes = await page.evaluate(async () => {
    const guess = () => adit.vault.unlock({ passphrase: 'guess', actor: 'Li' });
    const replies = await Promise.all(Array.from({ length: 5 }, guess));
    return replies.map((reply) => (reply.ok ? 'open' : reply.error.code));
  });
  expect(codes).toEqual([...Array(3).fill('vault/refused'), ...Array(2).fill('unlock/wait')]);
});

test.describe('a script in the interface', () => {
  test('cannot see the vault’s database', async () => {
    const { page } = running;
    await createVault(page);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await vaultPageOf(running.app).evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(
      0,
    );
  });

  test('has no channel but the declared functions, and cannot change them', async () => {
    const { page } = running;
    const found = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      const api = world['adit'] as Record<string, Record<string, unknown>>;
      const before = api['vault']?.['unlock'];
      try {
        (api['vault'] as Record<string, unknown>)['unlock'] = () => 'mine';
      } catch {
        // Frozen things throw in strict code.
      }
      return {
        electron: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in world),
        changed: api['vault']?.['unlock'] !== before,
        hidden: ['open', 'flush', 'status'].filter((name) => name in (api['vault'] ?? {})),
        archives: ['outgoing', 'incoming'].filter((name) => name in api),
      };
    });
    expect(found).toEqual({ electron: [], changed: false, hidden: [], archives: [] });
    const path = await page.evaluate(() => adit.matters.get({ id: '../../etc/passwd' }));
    expect(path).toEqual({ ok: false, error: { code: 'desktop/invalid-input', params: { place: 'id' } } });
  });

  test('cannot navigate, open a window or put a page into its own', async () => {
    const { app, page } = running;
    await becomes(page, 'new');
    const windows = app.windows().length;
    for (const to of ['http://example.com/', 'app-vault://vault/index.html', 'file:///etc/passwd']) {
      await page.evaluate((url) => {
        window.open(url);
        location.href = url;
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      }, to);
    }
    await page.waitForTimeout(500);
    expect(ownUrl(page.url())).toBe('app-adit://app/index.html');
    expect(app.windows()).toHaveLength(windows);
    expect(await stateOf(page)).toBe('new');
  });

  test('cannot run text as code, nor put markup with scripts into the page', async () => {
    const refused = await running.page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          // Playwright's own evaluation is not held to the policy; what a timer runs is.
          setTimeout(() => {
            const attempts: Readonly<Record<string, () => unknown>> = {
              code: () => new Function('return 1'),
              innerHTML: () => {
                document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
              },
              wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
              worker: () => new Worker('data:text/javascript,1'),
            };
            resolve(
              Object.keys(attempts).filter((name) => {
                try {
                  attempts[name]?.();
                  return false;
                } catch {
                  return true;
                }
              }),
            );
          }, 0);
        }),
    );
    expect(refused).toEqual(['code', 'innerHTML', 'wasm', 'worker']);
  });

  test('is granted nothing', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('reaches no network, by WebRTC neither', async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((known) => known?.family === 'IPv4' && !known.internal)?.address;
    const host = address ?? '127.0.0.1';
    let arrived = 0;
    const count = () => {
      arrived += 1;
    };
    const udp = createSocket('udp4').on('message', count);
    await new Promise<void>((resolve) => udp.bind(0, '0.0.0.0', resolve));
    const tcp = createServer((socket) => {
      count();
      socket.destroy();
    });
    await new Promise<void>((resolve) => tcp.listen(0, '0.0.0.0', resolve));
    const port = (tcp.address() as { readonly port: number }).port;

    const answers = await running.page.evaluate(
      async ({ at, stun }) => {
        const peer = new RTCPeerConnection({
          iceServers: [{ urls: `stun:${stun}` }, { urls: `turn:${at}?transport=tcp`, username: 'a', credential: 'b' }],
        });
        peer.createDataChannel('leak');
        await peer.setLocalDescription(await peer.createOffer());
        const image = new Image();
        image.src = `http://${at}/image`;
        navigator.sendBeacon(`http://${at}/beacon`, 'x');
        new WebSocket(`ws://${at}/socket`);
        const fetched = await fetch(`http://${at}/fetch`).then(
          () => 'fetched',
          () => 'refused',
        );
        const own = await fetch('/index.html').then(
          () => 'fetched',
          () => 'refused',
        );
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return [fetched, own];
      },
      { at: `${host}:${port}`, stun: `${host}:${udp.address().port}` },
    );
    udp.close();
    tcp.close();
    expect(answers).toEqual(['refused', 'refused']);
    // On loopback alone the dead proxy is not asked, and a TURN server could be reached: it is this machine itself.
    if (address !== undefined) expect(arrived).toBe(0);
  });
});
