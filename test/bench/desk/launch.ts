import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { DesktopApi } from '../../../shared/bridge/desktop-api';
import { actor, passphrase } from '../vault/page/secret';

declare const adit: DesktopApi;

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

// As for the end-to-end tests: real Electron where it is asked for by name, the stand-in otherwise.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= resolve('test/host');

const PATIENCE_MS = 120_000;

/** The window at a host; it comes without an address, so that no event tells which one it is. */
export async function windowOf(app: ElectronApplication, host: string): Promise<Page> {
  for (const from = performance.now(); performance.now() - from < PATIENCE_MS; ) {
    const found = app.windows().find((page) => new URL(page.url()).host.startsWith(host));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`no window of ${host}`);
}

/** Starts a program on a data folder; gives the page whose address begins with a host. */
export async function launch(program: string, folder: string, host: string): Promise<Running> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await _electron.launch({
    args: [program],
    cwd: resolve('.'),
    locale: 'en-GB',
    env: { ...Object.fromEntries(inherited), ADIT_DATA: folder },
  });
  const page = await windowOf(app, host);
  page.setDefaultTimeout(PATIENCE_MS);
  return { app, page };
}

export const startAdit = (folder: string): Promise<Running> => launch('.', folder, 'app');

/** Folders that are gone afterwards, whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'adit-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The least program with a window: one page of bare HTML, on a scheme of its own as Adit's are. */
export function bareProgram(folder: string): string {
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "0.0.0", "main": "main.cjs" }\n');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow, protocol } = require('electron');
app.setPath('userData', process.env.ADIT_DATA);
protocol.registerSchemesAsPrivileged([{ scheme: 'app-bare', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  const html = '<!doctype html><title>Bare</title><input type="password">';
  protocol.handle('app-bare', () => new Response(html, { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } });
  void window.loadURL('app-bare://bare/');
});
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
}

/** Makes the vault of a new folder, or opens the one that is there, and leaves it unlocked. */
export async function unlockedVault({ page }: Running): Promise<void> {
  const opened = await page.evaluate(
    async (secret) => {
      let status = await adit.app.status();
      while (status.ok && status.value.vault.state === 'starting') {
        await new Promise((resolve) => setTimeout(resolve, 50));
        status = await adit.app.status();
      }
      const isNew = status.ok && status.value.vault.state === 'new';
      return await (isNew ? adit.vault.create(secret) : adit.vault.unlock(secret));
    },
    { passphrase, actor },
  );
  if (!opened.ok) throw new Error(opened.error.code);
}
