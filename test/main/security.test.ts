import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mainWindow } from '../../main/app/main-window';
import { proofOf } from '../../main/app/proof';
import { documentWorkerPolicy, interfacePolicy, shownPolicy, vaultPolicy } from '../../main/security/content-policy';
import { lockNavigation } from '../../main/security/navigation';
import { INTERFACE, isWithin, startUrl, VAULT } from '../../main/security/origin';
import { interfacePages, NONCE_MARK, servePages, vaultPages } from '../../main/security/pages';
import { Refusals } from '../../main/security/refusals';
import { applySessionRules, isLocalRequest } from '../../main/security/session-rules';
import { vaultWindow } from '../../main/vault-host/vault-window';

const FOLDER = join('/', 'app', 'out', 'renderer');
const START_URL = startUrl(INTERFACE);

describe('pages', () => {
  const asked: string[] = [];
  const answer = servePages(
    interfacePages(FOLDER, () => 'once'),
    (path) => {
      asked.push(path);
      return path.endsWith('.html') ? Promise.resolve(new Uint8Array([60])) : Promise.reject(new Error('absent'));
    },
  );

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

describe('content policies', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('each interface document gets a nonce of its own, in its header and in its text', async () => {
    const nonces = ['nonce-1', 'nonce-2'];
    const pages = interfacePages(FOLDER, () => nonces.shift() ?? 'none left');
    const answer = servePages(pages, () => Promise.resolve(utf8(`<style nonce="${NONCE_MARK}">${NONCE_MARK}</style>`)));
    for (const nonce of ['nonce-1', 'nonce-2']) {
      const response = await answer({ url: START_URL });
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(await response.text()).toBe(`<style nonce="${nonce}">${nonce}</style>`);
    }
  });

  test('the interface runs its own scripts alone, and only the vault may compile WebAssembly', () => {
    const policy = interfacePolicy('n');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types adit-worker",
    );
    expect(vaultPolicy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types adit-vault-worker",
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('the worker that reads documents may compile decoders and reaches nothing; no other file of the page may', async () => {
    const answer = servePages(
      interfacePages(FOLDER, () => 'n'),
      () => Promise.resolve(utf8('')),
    );
    const policyOf = async (name: string) =>
      (await answer({ url: `app-adit://app/assets/${name}` })).headers.get('content-security-policy');
    expect(await policyOf('pdf.worker.min-C_oroY0n.js')).toBe(documentWorkerPolicy);
    expect(documentWorkerPolicy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'");
    for (const name of ['worker-C_oroY0n.js', 'pdf-view-C_oroY0n.js', 'pdf.worker.html', 'x-pdf.worker.min-1.js']) {
      expect(await policyOf(name)).toBe(interfacePolicy('n'));
    }
  });

  test('the vault is served as it was built, under its own policy, and on no other origin', async () => {
    const answer = servePages(vaultPages(FOLDER), () => Promise.resolve(utf8(NONCE_MARK)));
    const response = await answer({ url: startUrl(VAULT) });
    expect(response.headers.get('content-security-policy')).toBe(vaultPolicy);
    expect(await response.text()).toBe(NONCE_MARK);
    expect((await answer({ url: START_URL })).status).toBe(404);
  });

  test('pages are read, never written to', async () => {
    const answer = servePages(vaultPages(FOLDER), () => Promise.resolve(utf8('')));
    expect((await answer({ url: startUrl(VAULT), method: 'POST' })).status).toBe(404);
  });
});

test('the origins never change: data is filed under them', () => {
  expect([startUrl(INTERFACE), startUrl(VAULT)]).toEqual(['app-adit://app/index.html', 'app-vault://vault/index.html']);
});

test.each([
  [START_URL, true],
  ['app-adit://app/other.html', true],
  ['app-adit://apple/index.html', false],
  ['app-adit://app.evil/index.html', false],
  ['app-adit://app:1/index.html', false],
  ['app-vault://vault/index.html', false],
  ['https://app/index.html', false],
  ['https://x/?app-adit://app/', false],
  ['', false],
])('%s is the interface: %s', (url, own) => expect(isWithin(INTERFACE, url)).toBe(own));

test.each([
  [START_URL, true],
  ['blob:app-adit://app/1', true],
  ['data:text/plain,x', true],
  ['blob:app-vault://vault/1', false],
  ['app-vault://vault/index.html', false],
  ['app-adit://other/index.html', false],
  ['http://localhost/', false],
  ['https://example.com/', false],
  ['ws://127.0.0.1/', false],
  ['wss://example.com/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.com/', false],
])('the interface may load %s: %s', (url, local) => expect(isLocalRequest(INTERFACE, url)).toBe(local));

test('a session grants nothing and lets nothing out', () => {
  const answers: unknown[] = [];
  const keep = (value: unknown) => answers.push(value);
  const prevented: string[] = [];
  const rules = {
    setSpellCheckerEnabled: keep,
    on: (event: string, handler: (event: { preventDefault: () => void }) => void) =>
      handler({ preventDefault: () => prevented.push(event) }),
    setPermissionRequestHandler: (handler: (contents: null, permission: 'media', answer: typeof keep) => void) =>
      handler(null, 'media', keep),
    setPermissionCheckHandler: (handler: () => boolean) => keep(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => keep(handler()),
    webRequest: {
      onBeforeRequest: (listener: (details: { url: string }, answer: (value: unknown) => void) => void) => {
        listener({ url: 'https://example.com/' }, keep);
        listener({ url: startUrl(VAULT) }, keep);
        listener({ url: START_URL }, keep);
      },
    },
  };
  const refusals = new Refusals();
  applySessionRules(rules as never, INTERFACE, refusals);
  expect(refusals.counts).toEqual({ requests: 2, permissions: 1, navigations: 0 });
  expect(answers).toEqual([false, false, false, false, { cancel: true }, { cancel: true }, { cancel: false }]);
  expect(prevented).toEqual(['will-download']);
});

test('a window stays on its own pages', () => {
  const handlers = new Map<string, (event: { url: string; preventDefault: () => void }) => void>();
  let open: unknown;
  const refusals = new Refusals();
  const contents = {
    getURL: () => START_URL,
    on: (event: string, handler: (event: { url: string; preventDefault: () => void }) => void) =>
      handlers.set(event, handler),
    setWindowOpenHandler: (handler: (details: never) => unknown) => {
      open = handler({} as never);
    },
  };
  lockNavigation(contents as never, refusals);
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
  expect(blocked('will-frame-navigate', startUrl(VAULT))).toBe(true);
  expect(blocked('will-redirect', START_URL)).toBe(true);
  expect(blocked('will-attach-webview', '')).toBe(true);
  expect(refusals.counts).toEqual({ requests: 0, permissions: 0, navigations: 6 });
});

test('what shows that nothing leaves the machine names the switches and the policy', () => {
  const refusals = new Refusals();
  refusals.request();
  refusals.request();
  refusals.permission();
  refusals.navigation();
  const proof = proofOf(refusals);
  expect(proof).toMatchObject({ refusedRequests: 2, permissionsRefused: 1, navigationsRefused: 1 });
  expect(proof.switches).toContain('webrtc-ip-handling-policy');
  expect(proof.policy).toBe(shownPolicy);
  expect(proof.policy).toContain("connect-src 'none'");
});

test.each([
  ['interface', mainWindow('/ui.cjs', false)],
  ['vault', vaultWindow({} as never, '/vault.cjs')],
])('the window of the %s is sandboxed and isolated, without Node', (_name, { webPreferences }) => {
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  // What weakens Chromium is not even named.
  for (const key of ['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures']) {
    expect(webPreferences).not.toHaveProperty(key);
  }
});

test('the vault is never seen, never slowed down, and lives in its own session', () => {
  const session = {} as never;
  const options = vaultWindow(session, '/vault.cjs');
  expect(options).toMatchObject({ show: false, focusable: false, skipTaskbar: true });
  expect(options.webPreferences).toMatchObject({ session, backgroundThrottling: false, devTools: false });
});
