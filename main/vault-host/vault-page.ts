import type { VaultEvent } from '../../shared/bridge/vault-messages';
import { type Port, VaultCalls } from './vault-calls';

/** The part of Electron's `BrowserWindow` that is used. */
export interface HiddenWindow {
  loadURL(url: string): Promise<void>;
  isDestroyed(): boolean;
  destroy(): void;
  on(event: 'closed', listener: () => void): unknown;
  readonly webContents: { on(event: 'render-process-gone', listener: () => void): unknown };
}

export interface OpenedWindow {
  readonly window: HiddenWindow;
  readonly url: string;
  /** Gives the loaded page one end of a new channel, and returns the other. */
  readonly connect: () => Port;
}

interface Listeners {
  readonly onEvent: (event: VaultEvent) => void;
  /** The page went away without having been asked to. */
  readonly onGone: () => void;
}

/** One life of the vault's page. It starts locked, since only its memory ever holds a key. */
export class VaultPage {
  readonly #opened: OpenedWindow;
  readonly #window: HiddenWindow;
  readonly #listeners: Listeners;
  #calls: VaultCalls | null = null;
  #over = false;

  constructor(opened: OpenedWindow, listeners: Listeners) {
    const { window } = opened;
    this.#opened = opened;
    this.#window = window;
    this.#listeners = listeners;
    window.webContents.on('render-process-gone', () => this.#gone());
    window.on('closed', () => this.#gone());
  }

  /** Rejects where the page cannot be loaded. */
  async load(): Promise<void> {
    await this.#window.loadURL(this.#opened.url);
    if (!this.#over) this.#calls = new VaultCalls(this.#opened.connect(), this.#listeners.onEvent);
  }

  /** Null before the page is loaded and after it has gone. */
  get calls(): VaultCalls | null {
    return this.#over ? null : this.#calls;
  }

  /**
   * Ends the renderer, and with it every key in its memory: nothing else lives in the vault's session, so its process
   * goes with its only page. Not by crashing it, which would be as sure: where crash dumps are written, the keys would
   * be in one.
   */
  kill(): void {
    if (this.#over) return;
    this.#end();
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #gone(): void {
    if (this.#over) return;
    this.#end();
    if (!this.#window.isDestroyed()) this.#window.destroy();
    this.#listeners.onGone();
  }

  #end(): void {
    this.#over = true;
    this.#calls?.end();
  }
}
