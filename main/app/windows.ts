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
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown;
}

export interface WindowsParts {
  readonly make: () => FaceWindow;
  readonly url: string;
  readonly onClosed: (id: number) => void;
  readonly onLastClosed: () => void;
  /** Calls back once; returns what ends the wait. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** How long a page may take to save what is typed in it. One that has fallen over does not answer at all. */
const LEAVING_MS = 10_000;

/** The windows that people see. The vault's is not among them, so the last one closed is known. */
export class Windows {
  readonly #make: () => FaceWindow;
  readonly #url: string;
  readonly #onClosed: (id: number) => void;
  readonly #onLastClosed: () => void;
  readonly #after: WindowsParts['after'];
  readonly #open = new Map<number, FaceWindow>();
  /** Windows that were asked whether they may close, with what ends the wait for the answer. */
  readonly #leaving = new Map<number, () => void>();
  readonly #mayClose = new Set<number>();
  /** Whoever waits for all windows to close, and hears when one stays. */
  readonly #stays = new Set<() => void>();

  constructor(parts: WindowsParts) {
    this.#make = parts.make;
    this.#url = parts.url;
    this.#onClosed = parts.onClosed;
    this.#onLastClosed = parts.onLastClosed;
    this.#after = parts.after;
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
    window.on('close', (event) => {
      if (this.#mayClose.has(id)) return;
      event.preventDefault();
      this.#askToLeave(id);
    });
    // It was asked before: a page has no other way to hold on to its window.
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

  /** Closes all; false where one stays, because something typed in it could not be saved. */
  async close(): Promise<boolean> {
    const windows = [...this.#open.values()];
    const closed = windows.map((window) => new Promise<void>((resolve) => window.once('closed', resolve)));
    return await new Promise<boolean>((resolve) => {
      const stay = () => resolve(false);
      this.#stays.add(stay);
      void Promise.all(closed).then(() => resolve(true));
      for (const window of windows) window.close();
    });
  }

  /** A page's answer to being asked whether its window may close. */
  leave(id: number, ready: boolean): void {
    this.#leaving.get(id)?.();
    this.#leaving.delete(id);
    if (ready) {
      this.#mayClose.add(id);
      this.#open.get(id)?.close();
    } else {
      for (const stay of this.#stays) stay();
      this.#stays.clear();
    }
  }

  #askToLeave(id: number): void {
    if (this.#leaving.has(id)) return;
    this.#leaving.set(
      id,
      this.#after(LEAVING_MS, () => this.leave(id, true)),
    );
    this.tellOne(id, { event: 'closing' });
  }

  #closed(id: number): void {
    this.#leaving.get(id)?.();
    this.#leaving.delete(id);
    this.#mayClose.delete(id);
    this.#open.delete(id);
    this.#onClosed(id);
    if (this.#open.size === 0) this.#onLastClosed();
  }
}
