import type { Chromium } from './browser/chromium';

/** What all parts of the host share: the browser, once it runs. */
class Runtime {
  /** Settles when Chromium runs, which is when the app becomes ready. */
  readonly ready: Promise<Chromium>;
  /** Text that marks every window as a preview, or null. */
  readonly mark = process.env['ADIT_HOST_MARK'] || null;
  /** True from the moment the process is on its way out. */
  ending = false;
  #started: (chromium: Chromium) => void = () => undefined;
  #chromium: Chromium | null = null;

  constructor() {
    this.ready = new Promise((resolve) => {
      this.#started = resolve;
    });
  }

  get isReady(): boolean {
    return this.#chromium !== null;
  }

  get running(): Chromium | null {
    return this.#chromium;
  }

  /** The browser, for calls that Electron refuses before the app is ready. */
  require(what: string): Chromium {
    if (this.#chromium === null) throw new Error(`${what} before app is ready`);
    return this.#chromium;
  }

  start(chromium: Chromium): void {
    this.#chromium = chromium;
    this.#started(chromium);
  }
}

export const runtime = new Runtime();

/** For what should be seen by whoever looks for a fault, and by nobody else. */
export function trace(...what: readonly unknown[]): void {
  if (process.env['ADIT_HOST_TRACE'] === '1') console.error('[host]', ...what);
}
