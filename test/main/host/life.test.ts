import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { dropData, environment, FIXTURE, type Fixture, HOST, launchFixture, logOf, newData } from './fixture';

const folders: string[] = [];
const folder = () => {
  const data = newData();
  folders.push(data);
  return data;
};

afterAll(() => folders.forEach(dropData));

const chromiumOf = (data: string) =>
  Number(/\d+$/.exec(readlinkSync(join(data, 'host-fixture', 'chromium', 'SingletonLock')))?.[0]);

/** Ends host and Chromium as a power cut would, and waits until Playwright knows. */
async function kill({ app }: Fixture, data: string): Promise<void> {
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const chromium = chromiumOf(data);
  app.process().kill('SIGKILL');
  process.kill(chromium, 'SIGKILL');
  await closed;
}

const write = (page: Page, value: string) =>
  page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('kept', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('store');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('store', 'readwrite', { durability: 'strict' });
          transaction.objectStore('store').put(text, 'key');
          transaction.oncomplete = () => resolve();
        };
      }),
    value,
  );

const read = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const open = indexedDB.open('kept', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('store');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('store').objectStore('store').get('key');
          get.onsuccess = () => resolve(get.result ?? null);
        };
      }),
  );

test('what was stored outlives a kill, and no other origin sees it', async () => {
  const data = folder();
  const first = await launchFixture(data);
  await write(first.vault, 'sealed');
  await kill(first, data);
  const second = await launchFixture(data);
  expect(await read(second.vault)).toBe('sealed');
  expect(await read(second.ui)).toBeNull();
  await second.app.close();
});

test('the data of a session at a path go where its folder goes', async () => {
  const data = folder();
  const [here, there] = [join(data, 'here'), join(data, 'there')];
  const first = await launchFixture(data, { FIXTURE_VAULT: here });
  await write(first.vault, 'sealed');
  await first.app.close();
  renameSync(here, there);
  const anew = await launchFixture(data, { FIXTURE_VAULT: here });
  expect(await read(anew.vault)).toBeNull();
  await anew.app.close();
  const moved = await launchFixture(data, { FIXTURE_VAULT: there });
  expect(await read(moved.vault)).toBe('sealed');
  await moved.app.close();
});

test('the databases of a session at a path are seen in its folder, by the names that Electron gives them', async () => {
  const data = folder();
  const here = join(data, 'here');
  const database = join(here, 'IndexedDB', 'app-vault_vault_0.indexeddb.leveldb');
  const first = await launchFixture(data, { FIXTURE_VAULT: here });
  expect(existsSync(database)).toBe(false);
  await write(first.vault, 'sealed');
  expect(readdirSync(database)).toContain('CURRENT');
  await first.app.close();
  rmSync(realpathSync(database), { recursive: true });
  const second = await launchFixture(data, { FIXTURE_VAULT: here });
  expect(await read(second.vault)).toBeNull();
  await second.app.close();
});

test('a Chromium that outlived its host does not keep the profile from the next', async () => {
  const data = folder();
  const first = await launchFixture(data);
  const chromium = chromiumOf(data);
  process.kill(chromium, 'SIGSTOP');
  first.app.process().kill('SIGKILL');
  const second = await launchFixture(data);
  expect(chromiumOf(data)).not.toBe(chromium);
  await second.app.close();
});

test('a second instance gives its arguments to the first and leaves', async () => {
  const data = folder();
  const first = await launchFixture(data);
  const run = promisify(execFile)(join(HOST, 'electron'), [FIXTURE, '/matter.adit'], { env: environment(data) });
  await expect(run).resolves.toBeDefined();
  await expect.poll(() => logOf(first)).toContain('second-instance /matter.adit');
  await first.app.close();
});

test('before-quit, a window and a page can each veto; then everything happens in order', async () => {
  const data = folder();
  const log = join(data, 'log');
  const fixture = await launchFixture(data, { FIXTURE_LOG: log });
  const { app, ui } = fixture;
  const settle = () => ui.waitForTimeout(150);
  await app.evaluate(({ app: electron }) => {
    electron.once('before-quit', (event) => event.preventDefault());
    electron.quit();
  });
  await settle();
  await app.evaluate(({ app: electron }) => {
    (globalThis as unknown as { ui: Electron.BrowserWindow }).ui.once('close', (event) => event.preventDefault());
    electron.quit();
  });
  await settle();
  await ui.evaluate(() => {
    window.onbeforeunload = (event) => event.preventDefault();
  });
  await app.evaluate(({ app: electron }) => electron.quit());
  await settle();
  expect(await ui.title()).toBe('Fixture');
  await ui.evaluate(() => {
    window.onbeforeunload = null;
  });
  await app.close();
  const lines = readFileSync(log, 'utf8').split('\n');
  expect(lines.filter((line) => /quit|all-closed/.test(line))).toEqual([
    ...['before-quit', 'before-quit', 'before-quit'],
    ...['before-quit', 'will-quit', 'quit'],
  ]);
});

test('closing the last window is told', async () => {
  const fixture = await launchFixture(folder());
  await fixture.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await expect.poll(() => logOf(fixture)).toContain('window-all-closed');
  await fixture.app.close();
});

test('a page whose process dies is reported, and can be loaded again', async () => {
  const fixture = await launchFixture(folder());
  await fixture.app.evaluate(() =>
    (globalThis as unknown as { ui: Electron.BrowserWindow }).ui.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => logOf(fixture)).toContainEqual(expect.stringMatching(/^render-process-gone crashed$/));
  const loaded = await fixture.app.evaluate(async () => {
    const { ui } = globalThis as unknown as { ui: Electron.BrowserWindow };
    await ui.loadURL('app-ui://main/index.html');
    return [ui.webContents.isCrashed(), await ui.webContents.executeJavaScript('window.loaded')];
  });
  expect(loaded).toEqual([false, true]);
  await fixture.app.close();
});

test('a killed browser is reported for every page and ends the process', async () => {
  const data = folder();
  const log = join(data, 'log');
  const { app } = await launchFixture(data, { FIXTURE_LOG: log });
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  process.kill(chromiumOf(data), 'SIGKILL');
  await closed;
  const lines = readFileSync(log, 'utf8').split('\n');
  expect(lines.filter((line) => line === 'render-process-gone killed')).toHaveLength(2);
  expect(lines).toContain('child-process-gone killed');
});

test('an app that throws while loading ends with 1 and says why', () => {
  const start = () =>
    execFileSync(join(HOST, 'electron'), [join(FIXTURE, 'none.cjs')], { env: environment(folder()), stdio: 'pipe' });
  expect(start).toThrow(/none\.cjs/);
});
