import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { vi } from 'vitest';

// A browser, a bundler and Playwright start for each test file; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export const HOST = fileURLToPath(new URL('../../host', import.meta.url));
export const FIXTURE = fileURLToPath(new URL('./fixtures/app', import.meta.url));

/** The environment of a run on `data`; the host finds the data folder as Electron does on Linux. */
export function environment(data: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    ELECTRON_OVERRIDE_DIST_PATH: HOST,
    ADIT_HOST_HEADLESS: '1',
    XDG_CONFIG_HOME: data,
    ...more,
  };
}

export function newData(): string {
  return mkdtempSync(join(tmpdir(), 'adit-host-'));
}

export function dropData(data: string): void {
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

const WAIT_MS = 15_000;

/** By address: the order of windows is not fixed, and a window that has just opened is empty. */
async function windowAt(app: ElectronApplication, end: string): Promise<Page> {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const found = app.windows().find((page) => page.url().endsWith(end));
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error(`no window at ${end}: ${app.windows().map((page) => page.url())}`);
}

export interface Fixture {
  readonly app: ElectronApplication;
  readonly ui: Page;
  readonly vault: Page;
}

/** Playwright looks for Electron by this process's environment, so the host is named there. */
export async function launchFixture(data: string, more: Readonly<Record<string, string>> = {}): Promise<Fixture> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = HOST;
  const app = await _electron.launch({ args: [FIXTURE], env: environment(data, more) });
  const vault = await windowAt(app, '/vault.html');
  const ui = await windowAt(app, '/index.html');
  await ui.waitForFunction(() => 'loaded' in window);
  return { app, ui, vault };
}

export function logOf({ app }: Fixture): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { log: string[] }).log);
}
