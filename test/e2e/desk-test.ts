import { test as base } from '@playwright/test';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';

const PATIENCE_MS = 40_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest window that Adit is made for. */
export const SMALLEST: Size = { width: 1280, height: 720 };

/** Adit on a data folder of its own; both are gone after the test. */
export class Desk {
  readonly folder: string = newDataFolder();
  readonly #size: Size | null;
  #running: RunningApp | null = null;

  constructor(size: Size | null) {
    this.#size = size;
  }

  /** As it runs now. */
  get running(): RunningApp {
    if (this.#running === null) throw new Error('Adit was not started');
    return this.#running;
  }

  /** Starts Adit, or closes it and starts it again, to open these files where there are any. */
  async start(locale = 'en-GB', files: readonly string[] = []): Promise<RunningApp> {
    await this.close();
    this.#running = await startApp(this.folder, { locale, files });
    const { page } = this.#running;
    page.setDefaultTimeout(PATIENCE_MS);
    if (this.#size !== null) await page.setViewportSize(this.#size);
    return this.#running;
  }

  /** What the system's dialog for saving answers with from now on. */
  async saveTo(file: string): Promise<void> {
    await this.running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
    }, file);
  }

  async close(): Promise<void> {
    await this.#running?.app.close();
    this.#running = null;
  }

  async end(): Promise<void> {
    await this.close();
    dropDataFolder(this.folder);
  }
}

type Lend = (desk: Desk) => Promise<void>;

async function lend({ size }: { readonly size: Size | null }, use: Lend): Promise<void> {
  const desk = new Desk(size);
  await use(desk);
  await desk.end();
}

/**
 * Tests of the desk: each gets a folder, and starts Adit on it as often as it wants; `elsewhere` is another computer.
 * `size` is that of the window; null leaves it as it opens.
 */
export const test = base.extend<{ readonly desk: Desk; readonly elsewhere: Desk; readonly size: Size | null }>({
  size: [null, { option: true }],
  desk: ({ size }, use) => lend({ size }, use),
  elsewhere: ({ size }, use) => lend({ size }, use),
});
