import type * as Electron from 'electron';
import type { PageListener, Verdict } from '../browser/page';
import type { PageLine } from '../browser/page-line';
import type { ConsoleCall, FrameInfo, PausedRequest } from '../browser/protocol';
import { decode } from '../node-codec';
import { asOwn } from '../schemes';
import { NotInHost } from '../strict';
import type { FromPage } from '../wire';
import { HostEvent } from './emitter';
import { answerInvoke, ipcMain } from './ipc-main';
import { MessagePortMain } from './message-ports';
import { judge } from './navigation';
import type { WebContents } from './web-contents';
import { WebFrameMain } from './web-frame';

const GONE_REASONS: Readonly<Record<string, Electron.RenderProcessGoneDetails['reason']>> = {
  crashed: 'crashed',
  killed: 'killed',
  oom: 'oom',
  'abnormal-exit': 'abnormal-exit',
  'launch-failed': 'launch-failed',
};

/** Chromium's names for what a page writes to its console, in Electron's four levels. */
const LEVELS: Readonly<Record<string, 'debug' | 'warning' | 'error'>> = {
  debug: 'debug',
  warning: 'warning',
  error: 'error',
  assert: 'error',
};

/** Turns what happens in a page into the events and calls of its WebContents. */
export class PageEvents implements PageListener {
  readonly #contents: WebContents;
  readonly #frames = new Map<string, WebFrameMain>();

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  onFrame({ id, parentId, url }: FrameInfo): void {
    const frame = this.#frames.get(id) ?? this.#addFrame(id, parentId);
    frame.moveTo(url);
    const own = asOwn(url);
    const isMainFrame = frame === this.#contents.mainFrame;
    if (own === 'about:blank') return;
    this.#contents.emit('did-frame-navigate', new HostEvent(), own, 200, 'OK', isMainFrame, 1, 1);
    if (isMainFrame) this.#contents.emit('did-navigate', new HostEvent(), own, 200, 'OK');
  }

  onFrameUrl(frameId: string, url: string): void {
    const frame = this.#frames.get(frameId);
    frame?.moveTo(url);
    const isMainFrame = frame === this.#contents.mainFrame;
    this.#contents.emit('did-navigate-in-page', new HostEvent(), asOwn(url), isMainFrame, 1, 1);
  }

  onFrameGone(frameId: string): void {
    this.#frames.get(frameId)?.destroy();
    this.#frames.delete(frameId);
  }

  onDomReady(): void {
    this.#contents.emit('dom-ready', new HostEvent());
  }

  onLoad(): void {
    this.#contents.finishLoad();
  }

  onTitle(title: string): void {
    // Until a document names itself, Chromium calls it by its address.
    if (title === '' || title === this.#contents.title || /^(about:|[^ ]+\.localhost)/.test(title)) return;
    this.#contents.title = title;
    this.#contents.emit('page-title-updated', new HostEvent(), title, true);
  }

  onConsole({ type, args }: ConsoleCall): void {
    const message = args.map((arg) => String(arg.value ?? arg.description)).join(' ');
    const details = { level: LEVELS[type] ?? 'info', message, lineNumber: 0, sourceId: '' };
    this.#contents.emit('console-message', HostEvent.with({ ...details, frame: this.#contents.mainFrame }));
  }

  onCrash(status: string, exitCode: number): void {
    this.#contents.reportGone({ reason: GONE_REASONS[status] ?? 'crashed', exitCode });
  }

  onGone(): void {
    this.#contents.destroy();
  }

  onWorldEnded(line: PageLine): void {
    MessagePortMain.lineEnded(line);
  }

  onRequest(request: PausedRequest): Promise<Verdict> {
    const contents = this.#contents;
    const isMainFrame = request.frameId === contents.mainFrame.frameToken;
    const asked = isMainFrame && request.request.url === withoutHash(contents.asked);
    if (asked) contents.asked = null;
    const frame = this.#frames.get(request.frameId) ?? null;
    return judge(request, { contents, session: contents.session, frame, isMainFrame, asked });
  }

  /** Asks the app, which can only refuse: a window that a page opened has no preload and no owner here. */
  onWindowOpen(webUrl: string, frameName: string, features: string): void {
    const url = asOwn(webUrl);
    const details = {
      url,
      frameName,
      features,
      disposition: 'new-window' as const,
      referrer: { url: '', policy: 'default' as const },
    };
    const answer = this.#contents.openHandler?.(details);
    if (answer?.action !== 'deny') throw new NotInHost(`letting a page open a window (${url})`);
  }

  onMessage(line: PageLine, frameId: string, message: FromPage): void {
    const frame = this.#frames.get(frameId) ?? this.#addFrame(frameId, undefined);
    switch (message.kind) {
      case 'hello':
        frame.moveTo(message.url);
        break;
      case 'invoke':
        this.#invoke(line, frame, message);
        break;
      case 'send':
        this.#send(line, frame, message);
        break;
      case 'port-message':
        MessagePortMain.messageFromPage(line, message.port, message.data, message.ports);
        break;
      case 'window-open':
        this.onWindowOpen(message.url, message.frameName, message.features);
        break;
      case 'preload-error':
        this.#preloadError(message.message, message.stack);
        break;
    }
  }

  #invoke(line: PageLine, frame: WebFrameMain, message: Extract<FromPage, { kind: 'invoke' }>): void {
    const event = this.#ipcEvent(frame) as unknown as Electron.IpcMainInvokeEvent;
    void answerInvoke([this.#contents.ipc, ipcMain], event, message).then((answer) => line.send(answer));
  }

  #send(line: PageLine, frame: WebFrameMain, message: Extract<FromPage, { kind: 'send' }>): void {
    const ports = message.ports.map((name) => MessagePortMain.fromPage(line, name));
    const reply = (channel: string, ...args: unknown[]) => this.#contents.send(channel, ...args);
    const event = Object.assign(this.#ipcEvent(frame), { ports, reply });
    const args = decode(message.args) as unknown[];
    this.#contents.emit('ipc-message', event, message.channel, ...args);
    this.#contents.ipc.emit(message.channel, event, ...args);
    ipcMain.emit(message.channel, event, ...args);
  }

  /** Electron prints it, too: a preload that failed leaves a page that only looks whole. */
  #preloadError(message: string, stack: string): void {
    console.error(`Unable to load preload script: ${message}\n${stack}`);
    this.#contents.emit('preload-error', new HostEvent(), '', Object.assign(new Error(message), { stack }));
  }

  #ipcEvent(senderFrame: WebFrameMain) {
    return HostEvent.with({ type: 'frame', sender: this.#contents, senderFrame, frameId: 1, processId: 1 });
  }

  #addFrame(id: string, parentId: string | undefined): WebFrameMain {
    const parent = parentId === undefined ? null : (this.#frames.get(parentId) ?? this.#contents.mainFrame);
    const frame = parent === null ? this.#contents.mainFrame : new WebFrameMain(id, parent);
    frame.frameToken = id;
    this.#frames.set(id, frame);
    return frame;
  }
}

function withoutHash(url: string | null): string | null {
  return url?.replace(/#.*$/s, '') ?? null;
}
