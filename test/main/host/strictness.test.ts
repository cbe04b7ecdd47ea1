import type { BrowserWindowConstructorOptions } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropData, type Fixture, launchFixture, newData } from './fixture';

const data = newData();
let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(data);
});

afterAll(async () => {
  await fixture.app.close();
  dropData(data);
});

/** The message of what `code` throws, where `electron` is the host's API. */
const thrown = (code: string) =>
  fixture.app.evaluate(async (electron, source) => {
    try {
      await new Function('electron', `return (${source})`)(electron);
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    }
  }, code);

describe('what is not there says so by name', () => {
  test.each([
    ['electron.Tray', 'electron.Tray'],
    ['electron.app.userAgentFallback', 'app.userAgentFallback'],
    ['electron.app.setBadgeCount(1)', 'app.setBadgeCount'],
    ['electron.BrowserWindow.fromBrowserView(1)', 'BrowserWindow.fromBrowserView'],
    ['electron.webContents.getAllWebContents()[0].openDevTools()', 'webContents.openDevTools'],
    ['electron.session.defaultSession.setProxy({})', 'session.setProxy'],
    ['electron.session.defaultSession.webRequest.onCompleted(() => 1)', 'session.webRequest.onCompleted'],
    ['electron.dialog.showOpenDialog({})', 'dialog.showOpenDialog'],
    ['electron.shell.openExternal("https://example.com/")', 'shell.openExternal'],
    ['electron.safeStorage.encryptString("x")', 'safeStorage.encryptString'],
    ['electron.app.on("accessibility-support-changed", () => 1)', "app: event 'accessibility-support-changed'"],
    ['electron.webContents.getAllWebContents()[0].print()', 'webContents.print'],
    ['electron.webContents.getAllWebContents()[0].printToPDF({ scale: 2 })', "printToPDF option 'scale'"],
    ['electron.webContents.getAllWebContents()[0].printToPDF({ pageSize: "A0" })', `printToPDF pageSize '"A0"'`],
    ['electron.screen.getCursorScreenPoint()', 'screen.getCursorScreenPoint'],
    ['electron.screen.getPrimaryDisplay().rotation', 'screen: a display.rotation'],
    ['electron.session.fromPartition("memory")', "the partition 'memory', kept in memory only,"],
  ])('%s', async (code, name) => {
    expect(await thrown(code)).toBe(
      `${name} is not done by test/host, the stand-in for Electron. Add it there, or do without.`,
    );
  });
});

test.each<[string, BrowserWindowConstructorOptions]>([
  ['a window without webPreferences.sandbox: true', {}],
  ['a window without webPreferences.sandbox: true', { webPreferences: { sandbox: false, contextIsolation: true } }],
  ['a window without webPreferences.contextIsolation: true', { webPreferences: { sandbox: true } }],
  [
    'a window with webPreferences.nodeIntegration: true',
    { webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: true } },
  ],
  ["webPreferences option 'zoomFactor'", { webPreferences: { sandbox: true, contextIsolation: true, zoomFactor: 2 } }],
  ["BrowserWindow option 'kiosk'", { kiosk: true, webPreferences: { sandbox: true, contextIsolation: true } }],
])('%s: refused', async (what, options) => {
  expect(await thrown(`new electron.BrowserWindow(${JSON.stringify(options)})`)).toContain(what);
});

test('a scheme that was not registered in time is refused, to serve as to load', async () => {
  const late = 'electron.protocol.registerSchemesAsPrivileged([])';
  expect(await thrown(late)).toBe('protocol.registerSchemesAsPrivileged should be called before app is ready');
  expect(await thrown('electron.protocol.handle("app-late", () => 1)')).toContain(
    "'app-late', a scheme not registered",
  );
  const load = (url: string) => thrown(`electron.webContents.getAllWebContents()[0].loadURL("${url}")`);
  expect(await load('app-late://x/')).toContain("'app-late', a scheme not registered");
  expect(await load('https://example.com/')).toContain("'https', a scheme not registered");
});

test('what a test puts in place of a native dialog is used', async () => {
  const answer = await fixture.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    return dialog.showOpenDialog({});
  });
  expect(answer).toEqual({ canceled: true, filePaths: [] });
});
