import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What pages complained of, from their first moment. */
  readonly complaints: readonly string[];
}

/** A folder for the app's data that is gone afterwards. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'adit-e2e-'));
}

export function dropDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** ADIT_PROGRAM names another build of the app than this folder's. */
export const PROGRAM = process.env['ADIT_PROGRAM'] ?? root;

const isInterface = (page: Page) => new URL(page.url()).host.startsWith('app');

/**
 * Starts Adit on a data folder. Nothing here knows which Electron it is: ELECTRON_OVERRIDE_DIST_PATH alone decides, and
 * playwright.config.ts sets it where it is not set. `files` are those that the system asks it to open.
 */
export async function startApp(
  folder: string,
  {
    program = PROGRAM,
    files = [],
    ...options
  }: Pick<LaunchOptions, 'locale' | 'colorScheme'> & {
    readonly program?: string;
    readonly files?: readonly string[];
  } = {},
): Promise<RunningApp> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await _electron.launch({
    ...options,
    args: [program, ...files],
    cwd: root,
    env: { ...Object.fromEntries(inherited), ADIT_DATA: folder },
  });
  const complaints: string[] = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(error.error().message));
  // By address: the order of windows is not fixed.
  await expect.poll(() => app.windows().some(isInterface), { timeout: 20_000 }).toBe(true);
  const page = app.windows().find(isInterface);
  if (page === undefined) throw new Error('the interface has closed');
  await page.waitForLoadState();
  return { app, page, complaints };
}

/** The app's own address behind a page's: the stand-in for Electron shows pages under names of the web. */
export function ownUrl(url: string): string {
  return url.replace(/^http:\/\/([^./]+)\.([^./]+)(?:\.[^./]+)?\.localhost/, '$2://$1');
}

/** The vault's hidden page; a test sees into it, the app's other pages do not. */
export function vaultPageOf(app: ElectronApplication): Page {
  const page = app.windows().find((known) => ownUrl(known.url()).startsWith('app-vault://'));
  if (page === undefined) throw new Error('no vault page');
  return page;
}
