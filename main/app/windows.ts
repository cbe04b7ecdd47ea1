import { NEWS } from '../../shared/bridge/desktop-channels';
import type { News } from '../../shared/bridge/desktop-contract';

/** The part of Electron's `BrowserWindow` that is used. */
export interface FaceWindow {
  readonly webContents: {
    readonly id: number;
    send(channel: string, message: unknown): void;
    on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown;
  };
  loadURL(url: string): Promise<void>;
  isDestroyed(): boolean;
  isMinimized(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
  close(): void;
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown;
}

/** The windows that people see. The vault's is not among them, so the last one closed is known. */
export class Windows {
  readonly #make: () => FaceWindow;
  readonly #url: string;
  readonly #onLastClosed: () => void;
  readonly #open = new Map<number, FaceWindow>();

  constructor(parts: { readonly make: () => FaceWindow; readonly url: string; readonly onLastClosed: () => void }) {
    this.#make = parts.make;
    this.#url = parts.url;
    this.#onLastClosed = parts.onLastClosed;
  }

  /** By which `ipc/` knows who may speak. */
  get ids(): ReadonlySet<number> {
    return new Set(this.#open.keys());
  }

  async open(): Promise<void> {
    const window = this.#make();
    const { id } = window.webContents;
    this.#open.set(id, window);
    window.once('closed', () => this.#closed(id));
    // Every change is saved at once, so a page never has a reason to hold on to its window.
    window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    // Shown only when painted: no white flash in the dark theme.
    window.once('ready-to-show', () => window.show());
    await window.loadURL(this.#url);
  }

  /** Somebody started the app again: the window that is there comes forward. */
  focus(): void {
    const [window] = this.#open.values();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  tell(news: News): void {
    for (const window of this.#open.values()) if (!window.isDestroyed()) window.webContents.send(NEWS, news);
  }

  /** Resolves when all are closed. */
  close(): Promise<void> {
    const windows = [...this.#open.values()];
    const closed = windows.map((window) => new Promise<void>((resolve) => window.once('closed', resolve)));
    for (const window of windows) window.close();
    return Promise.all(closed).then(() => undefined);
  }

  #closed(id: number): void {
    this.#open.delete(id);
    if (this.#open.size === 0) this.#onLastClosed();
  }
}
