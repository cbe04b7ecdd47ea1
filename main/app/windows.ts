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
  isFocused(): boolean;
  isMinimized(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
  close(): void;
  setContentProtection(enable: boolean): void;
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown;
}

export interface WindowsParts {
  readonly make: () => FaceWindow;
  readonly url: string;
  readonly onClosed: (id: number) => void;
  readonly onLastClosed: () => void;
}

/** The windows that people see. The vault's is not among them, so the last one closed is known. */
export class Windows {
  readonly #make: () => FaceWindow;
  readonly #url: string;
  readonly #onClosed: (id: number) => void;
  readonly #onLastClosed: () => void;
  readonly #open = new Map<number, FaceWindow>();

  constructor(parts: WindowsParts) {
    this.#make = parts.make;
    this.#url = parts.url;
    this.#onClosed = parts.onClosed;
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

  /** Keeps windows out of screenshots and shared screens, or no longer. */
  protect(enable: boolean): void {
    for (const window of this.#open.values()) if (!window.isDestroyed()) window.setContentProtection(enable);
  }

  tell(news: News): void {
    for (const id of this.#open.keys()) this.tellOne(id, news);
  }

  /** Tells the one window that asked for something. */
  tellOne(id: number, news: News): void {
    const window = this.#open.get(id);
    if (window !== undefined && !window.isDestroyed()) window.webContents.send(NEWS, news);
  }

  /** Tells the window that somebody works in: the menu is for it. */
  tellFront(news: News): void {
    const windows = [...this.#open.entries()];
    const [id] = windows.find(([, window]) => window.isFocused()) ?? windows[0] ?? [];
    if (id !== undefined) this.tellOne(id, news);
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
    this.#onClosed(id);
    if (this.#open.size === 0) this.#onLastClosed();
  }
}
