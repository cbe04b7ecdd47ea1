import type * as Electron from 'electron';
import type { WindowState } from '../browser/protocol';
import { runtime } from '../runtime';
import { app, type Closable } from './app';
import { HostEmitter, HostEvent } from './emitter';
import { WebContents } from './web-contents';
import { checkWindowOptions } from './window-options';

type Surface = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentProtection'
  | 'setMenuBarVisibility'
  | 'setTitle'
  | 'show'
  | 'unmaximize'
>;

const EVENTS = [
  'blur',
  'close',
  'closed',
  'focus',
  'hide',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'session-end',
  'show',
  'unmaximize',
  'unresponsive',
  'enter-full-screen',
  'leave-full-screen',
] as const;

/** Asks the page as a person's closing of its window would. A veto comes through either way that pages have. */
const BEFORE_UNLOAD = `(() => {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
})()`;

const windows = new Map<number, BrowserWindow>();
let focused: BrowserWindow | null = null;

/** A window. Headless Chromium draws none, so what can be seen of it is kept here and told to Chromium. */
export class BrowserWindow extends HostEmitter implements Surface, Closable {
  readonly id: number;
  readonly webContents: WebContents;
  #title: string;
  #bounds: Electron.Rectangle;
  #state: WindowState = 'normal';
  #visible: boolean;
  #painted = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    runtime.require('Cannot create BrowserWindow');
    checkWindowOptions(options);
    super('BrowserWindow', EVENTS);
    const { width = 800, height = 600, x = 0, y = 0, show = true, title = app.name, webPreferences = {} } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.#title = title;
    // A window that is not to be seen starts minimised: Chromium has no other hidden window that Playwright would find.
    const windowState = show ? 'normal' : 'minimized';
    this.webContents = new WebContents({ width, height, windowState, webPreferences });
    this.id = this.webContents.id;
    windows.set(this.id, this);
    app.windows.add(this);
    this.#listen();
    if (show) focused = this;
    app.emit('browser-window-created', new HostEvent(), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents === undefined ? null : BrowserWindow.fromId(contents.id);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized';
  }

  show(): void {
    const was = this.#visible;
    this.#visible = true;
    this.#enter('normal');
    this.focus();
    if (!was) this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#tell({ windowState: 'minimized' });
    this.emit('hide');
  }

  focus(): void {
    if (focused === this) return;
    focused?.emit('blur');
    focused = this;
    this.webContents.focus();
    this.emit('focus');
  }

  isFocused(): boolean {
    return focused === this;
  }

  minimize(): void {
    this.#enter('minimized');
    this.emit('minimize');
  }

  restore(): void {
    this.#enter('normal');
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  maximize(): void {
    this.#enter('maximized');
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#enter('normal');
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return false;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { x, y, width, height } = this.#bounds;
    this.#tell({ left: x, top: y, width, height });
    this.emit('resize');
    this.emit('move');
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setBackgroundColor(): void {}

  setMenuBarVisibility(): void {}

  removeMenu(): void {}

  setContentProtection(): void {}

  close(): void {
    void this.tryClose();
  }

  destroy(): void {
    this.#discard();
  }

  async tryClose(): Promise<boolean> {
    if (this.isDestroyed()) return true;
    const event = new HostEvent();
    this.emit('close', event);
    if (event.defaultPrevented || (await this.#pageHoldsOn())) return false;
    this.#discard();
    return true;
  }

  /** Whether the page vetoes, and the app does not overrule it. */
  async #pageHoldsOn(): Promise<boolean> {
    if (this.webContents.isCrashed()) return false;
    const page = await this.webContents.page().catch(() => null);
    const vetoed = (await page?.evaluate(BEFORE_UNLOAD).catch(() => false)) === true;
    if (!vetoed) return false;
    const event = new HostEvent();
    this.webContents.emit('will-prevent-unload', event);
    return !event.defaultPrevented;
  }

  #listen(): void {
    const { webContents } = this;
    webContents.onCloseWanted = () => this.close();
    webContents.once('did-finish-load', () => this.#paint());
    webContents.on('page-title-updated', (_event: HostEvent, title: string) => {
      const event = new HostEvent();
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    });
    // Also when Chromium's own button closed it, which nothing here can veto.
    webContents.once('destroyed', () => this.#gone());
  }

  #paint(): void {
    if (this.#painted) return;
    this.#painted = true;
    this.emit('ready-to-show');
  }

  #enter(state: WindowState): void {
    this.#state = state;
    this.#tell({ windowState: state });
  }

  #tell(bounds: { windowState?: WindowState; left?: number; top?: number; width?: number; height?: number }): void {
    const tell = async () => {
      const { root } = runtime.require('a window');
      const { target } = await this.webContents.page();
      const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: target.id });
      await root.send('Browser.setWindowBounds', { windowId, bounds });
    };
    tell().catch(() => undefined);
  }

  #discard(): void {
    const { webContents } = this;
    webContents.page().then(
      (page) => page.close(),
      () => undefined,
    );
    webContents.destroy();
  }

  #gone(): void {
    windows.delete(this.id);
    app.windows.delete(this);
    if (focused === this) focused = null;
    this.emit('closed');
    if (windows.size === 0) app.windowsGone();
  }
}
