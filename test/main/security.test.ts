import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAIN_WINDOW } from '../../main/app/main-window';
import { menuTemplate } from '../../main/app/menu';
import { lockNavigation } from '../../main/security/navigation';
import { isOwnUrl, START_URL } from '../../main/security/origin';
import { servePages } from '../../main/security/pages';
import { applySessionRules, isLocalRequest } from '../../main/security/session-rules';

const FOLDER = join('/', 'app', 'out', 'renderer');

describe('pages', () => {
  const asked: string[] = [];
  const answer = servePages(FOLDER, (path) => {
    asked.push(path);
    return path.endsWith('.html') ? Promise.resolve(new Uint8Array([60])) : Promise.reject(new Error('absent'));
  });

  test('the start page comes with its type and the content policy', async () => {
    const response = await answer({ url: START_URL });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['app-adit://app/none.js', 'app-adit://app/'])('%s names no file: not found', async (url) => {
    expect((await answer({ url })).status).toBe(404);
  });

  const outside = [
    'app-adit://app/%2e%2e%2fmain/index.cjs',
    'app-adit://app/..%2f..%2fpackage.html',
    'app-adit://app/a%00.html',
    'app-adit://app/%ff.html',
    'app-adit://other/index.html',
    'https://app/index.html',
    'file:///app/out/renderer/index.html',
    'not a url',
  ];
  test.each(outside)('%s is not found, and no file is read for it', async (url) => {
    asked.length = 0;
    expect((await answer({ url })).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

test.each([
  [START_URL, true],
  ['app-adit://app/other.html', true],
  ['app-adit://apple/index.html', false],
  ['app-adit://app.evil/index.html', false],
  ['https://app/index.html', false],
  ['', false],
])('isOwnUrl(%s) is %s', (url, own) => expect(isOwnUrl(url)).toBe(own));

test.each([
  [START_URL, true],
  ['blob:app-adit://app/1', true],
  ['data:text/plain,x', true],
  ['http://localhost/', false],
  ['https://example.com/', false],
  ['ws://127.0.0.1/', false],
  ['wss://example.com/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.com/', false],
])('isLocalRequest(%s) is %s', (url, local) => expect(isLocalRequest(url)).toBe(local));

test('a session grants nothing and lets nothing out', () => {
  const answers: unknown[] = [];
  const keep = (value: unknown) => answers.push(value);
  applySessionRules({
    setPermissionRequestHandler: (handler) => handler?.(null as never, 'media', keep, null as never),
    setPermissionCheckHandler: (handler) => keep(handler?.(null, 'media', '', null as never)),
    setDevicePermissionHandler: (handler) => keep(handler?.(null as never)),
    webRequest: {
      onBeforeRequest: (listener: (details: { url: string }, answer: (value: unknown) => void) => void) => {
        listener({ url: 'https://example.com/' }, keep);
        listener({ url: START_URL }, keep);
      },
    } as never,
  });
  expect(answers).toEqual([false, false, false, { cancel: true }, { cancel: false }]);
});

test('a window stays on its own pages', () => {
  const handlers = new Map<string, (event: { url: string; preventDefault: () => void }) => void>();
  let open: unknown;
  lockNavigation({
    on: (event: string, handler: (event: { url: string; preventDefault: () => void }) => void) =>
      handlers.set(event, handler),
    setWindowOpenHandler: (handler: (details: never) => unknown) => {
      open = handler({} as never);
    },
  } as never);
  const blocked = (event: string, url: string) => {
    let prevented = false;
    handlers.get(event)?.({
      url,
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  expect(open).toEqual({ action: 'deny' });
  expect(blocked('will-frame-navigate', 'https://example.com/')).toBe(true);
  expect(blocked('will-frame-navigate', 'file:///etc/passwd')).toBe(true);
  expect(blocked('will-frame-navigate', START_URL)).toBe(false);
  expect(blocked('will-redirect', START_URL)).toBe(true);
  expect(blocked('will-attach-webview', '')).toBe(true);
});

test('the window is sandboxed and isolated, without Node', () => {
  expect(MAIN_WINDOW.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test.each(['darwin', 'win32', 'linux'] as const)('the menu of %s has no link to the web', (platform) => {
  expect(JSON.stringify(menuTemplate(platform))).not.toMatch(/help|http/i);
});
