import type * as Electron from 'electron';
import { Page, type PageListener } from '../browser/page';
import { pageScripts } from '../browser/page-scripts';
import type { WindowState } from '../browser/protocol';
import { encode } from '../node-codec';
import { runtime, trace } from '../runtime';
import { asOwn, toWeb } from '../schemes';
import { NotInHost } from '../strict';
import { app } from './app';
import { HostEmitter, HostEvent } from './emitter';
import { IpcMain } from './ipc-main';
import type { MessagePortMain } from './message-ports';
import { PageEvents } from './page-events';
import { sessionFor } from './session';
import { WEB_CONTENTS_EVENTS } from './web-contents-events';
import { WebFrameMain } from './web-frame';
import { checkWebPreferences, sessionOf } from './web-preferences';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

type Surface = Pick<
  Electron.WebContents,
  | 'close'
  | 'executeJavaScript'
  | 'focus'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
>;

/** In inches, as Chromium wants them. */
const PAPERS: ReadonlyMap<unknown, { readonly paperWidth: number; readonly paperHeight: number }> = new Map([
  ['A4', { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 }],
  ['Letter', { paperWidth: 8.5, paperHeight: 11 }],
]);

export interface ContentsOptions {
  readonly width: number;
  readonly height: number;
  readonly windowState: WindowState;
  readonly webPreferences: Electron.WebPreferences;
}

const all = new Map<number, WebContents>();
let lastId = 0;

/** A page, as main holds it. Chromium opens it in the background; every method waits for it where it must. */
export class WebContents extends HostEmitter implements Surface {
  readonly id: number;
  readonly session;
  readonly ipc = new IpcMain('webContents.ipc');
  readonly mainFrame = new WebFrameMain('', null);
  /** For the window: closing asks the window first. */
  onCloseWanted: () => void = () => undefined;
  openHandler: OpenHandler | null = null;
  /** The address that loadURL or reload asked for and that has not been requested yet. */
  asked: string | null = null;
  title = '';
  #page: Page | null = null;
  readonly #opened: Promise<Page>;
  #destroyed = false;
  #crashed = false;
  #loading = false;

  constructor({ webPreferences, ...window }: ContentsOptions) {
    super('webContents', WEB_CONTENTS_EVENTS);
    checkWebPreferences(webPreferences);
    lastId += 1;
    this.id = lastId;
    this.session = sessionOf(webPreferences, sessionFor);
    all.set(this.id, this);
    const chromium = runtime.require('Cannot create BrowserWindow');
    const scripts = pageScripts(webPreferences.preload, {
      mark: runtime.mark,
      process: {
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions } as Record<string, string>,
        argv: [process.argv[0] ?? '', ...(webPreferences.additionalArguments ?? [])],
      },
    });
    const listener: PageListener = new PageEvents(this);
    this.#opened = Page.open(chromium, window, scripts, listener);
    this.#opened.then(
      (page) => {
        this.#page = page;
      },
      (error: unknown) => trace('a window did not open', error),
    );
    app.emit('web-contents-created', new HostEvent(), this);
  }

  static fromId(id: number): WebContents | undefined {
    return all.get(id);
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.#page?.target.id === targetId);
  }

  static getAllWebContents(): WebContents[] {
    return [...all.values()];
  }

  /** The page behind it, for the host's own parts. */
  page(): Promise<Page> {
    return this.#opened;
  }

  async loadURL(url: string): Promise<void> {
    const webUrl = toWeb(url, this.session.partition);
    const page = await this.#opened;
    const chromium = runtime.require('loadURL');
    await this.session.permissions.settle(chromium, this as unknown as Electron.WebContents, url, webUrl);
    this.asked = webUrl;
    this.#loading = true;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    this.emit('did-start-loading');
    const { errorText, loaderId } = await page.target.session.send('Page.navigate', { url: webUrl });
    if (errorText !== undefined) {
      this.#loading = false;
      this.emit('did-fail-load', new HostEvent(), -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), { code: errorText, errno: -2, url });
    }
    // Without a loader it was a jump within the document.
    if (loaderId !== undefined) await loaded;
  }

  reload(): void {
    this.asked = toWeb(this.getURL(), this.session.partition);
    this.#page?.target.session.tell('Page.reload');
  }

  getURL(): string {
    const { url } = this.mainFrame;
    return url === 'about:blank' ? '' : url;
  }

  getTitle(): string {
    return this.title;
  }

  isLoading(): boolean {
    return this.#loading;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  focus(): void {
    this.#page?.target.session.tell('Page.bringToFront');
  }

  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    if (options?.waitForBeforeUnload === true) this.onCloseWanted();
    else this.#page?.close();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#post(channel, args, []);
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#post(channel, [message], transfer);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return (await this.#opened).evaluate(code, userGesture);
  }

  async printToPDF({
    printBackground = false,
    landscape = false,
    preferCSSPageSize = false,
    pageSize = 'Letter',
    ...more
  }: Electron.PrintToPDFOptions): Promise<Buffer> {
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) throw new NotInHost(`printToPDF option '${unknown}'`);
    const paper = PAPERS.get(pageSize);
    if (paper === undefined) throw new NotInHost(`printToPDF pageSize '${JSON.stringify(pageSize)}'`);
    const { session } = (await this.#opened).target;
    const options = { printBackground, landscape, preferCSSPageSize, ...paper };
    const { data } = await session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  forcefullyCrashRenderer(): void {
    this.#page?.target.session.tell('Page.crash');
  }

  /** The page has shown itself; from here on it is not loading. */
  finishLoad(): void {
    this.#loading = false;
    this.#crashed = false;
    this.emit('did-finish-load', new HostEvent());
    this.emit('did-stop-loading');
  }

  /** The page's process is gone; the window stays. */
  reportGone(details: Electron.RenderProcessGoneDetails): void {
    this.#crashed = true;
    this.emit('render-process-gone', new HostEvent(), details);
    app.emit('render-process-gone', new HostEvent(), this, details);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this.id);
    this.mainFrame.destroy();
    this.emit('destroyed');
  }

  #post(channel: string, args: readonly unknown[], transfer: readonly MessagePortMain[]): void {
    const wire = encode(args);
    const go = (page: Page) => {
      const line = page.lineTo(this.mainFrame.frameToken);
      if (line === undefined) return trace('no page yet to receive', channel, asOwn(this.getURL()));
      line.send({ kind: 'event', channel, args: wire, ports: transfer.map((port) => port.toPage(line)) });
    };
    if (this.#page === null) void this.#opened.then(go);
    else go(this.#page);
  }
}
