import type * as Electron from 'electron';
import { runtime } from '../runtime';
import { strict } from '../strict';
import { AppPaths } from './app-paths';
import { HostEmitter, HostEvent } from './emitter';
import { InstanceLock } from './instance-lock';

type Surface = Pick<
  Electron.App,
  | 'disableHardwareAcceleration'
  | 'dock'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>;

const EVENTS = [
  'before-quit',
  'browser-window-created',
  'child-process-gone',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
  // macOS's, which never come here.
  'activate',
  'open-file',
  'open-url',
  // Adit makes no connection that could ask for these.
  'certificate-error',
  'login',
  'select-client-certificate',
] as const;

/** What the app needs to know of a window in order to quit. */
export interface Closable {
  /** False when something vetoed. */
  tryClose(): Promise<boolean>;
}

/** What the command line said. */
export interface AppStart {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly switches: ReadonlyMap<string, string>;
}

function systemLocale(): string {
  const named = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  const tag = named.replace(/\..*$/, '').replace('_', '-');
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag;
}

/** `app`: the life of the process. */
class App extends HostEmitter implements Surface {
  readonly isPackaged = false;
  /** macOS's. */
  readonly dock = undefined;
  readonly windows = new Set<Closable>();
  /** The app's switches for Chromium. */
  readonly appended = new Map<string, string>();
  readonly commandLine;
  name = 'Electron';
  isQuitting = false;
  readonly #paths = new AppPaths(() => this.name);
  readonly #lock = new InstanceLock();
  #start: AppStart = { folder: process.cwd(), name: 'Electron', version: '0', switches: new Map() };

  constructor() {
    super('app', EVENTS);
    this.commandLine = strict('app.commandLine', {
      appendSwitch: (name: string, value?: string) => {
        this.appended.set(name, value ?? '');
      },
      hasSwitch: (name: string) => this.appended.has(name) || this.#start.switches.has(name),
      getSwitchValue: (name: string) => this.appended.get(name) ?? this.#start.switches.get(name) ?? '',
    }) satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;
  }

  begin(start: AppStart): void {
    this.#start = start;
    this.name = start.name;
  }

  isReady(): boolean {
    return runtime.isReady;
  }

  async whenReady(): Promise<void> {
    await runtime.ready;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#start.version;
  }

  getAppPath(): string {
    return this.#start.folder;
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.#paths.get(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getLocale(): string {
    return systemLocale();
  }

  getSystemLocale(): string {
    return systemLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [systemLocale()];
  }

  /** Every window is sandboxed or refused anyway; see README on what that means for root. */
  enableSandbox(): void {
    if (runtime.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Chromium runs without here in any case. */
  disableHardwareAcceleration(): void {
    if (runtime.isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  /** Windows' taskbar; nothing elsewhere. */
  setAppUserModelId(): void {}

  focus(): void {}

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    const own = { argv: process.argv, cwd: process.cwd(), data };
    return this.#lock.take(this.getPath('userData'), own, (second) => {
      void runtime.ready.then(() =>
        this.emit('second-instance', new HostEvent(), second.argv, second.cwd, second.data),
      );
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.#lock.release();
  }

  quit(): void {
    if (this.isQuitting || runtime.ending) return;
    this.isQuitting = true;
    setImmediate(() => void this.#quit());
  }

  exit(code = 0): void {
    void this.#exit(code);
  }

  /** The last window is gone: without a listener the app ends, as in Electron. */
  windowsGone(): void {
    if (this.isQuitting || runtime.ending) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  async #quit(): Promise<void> {
    if (!this.#asks('before-quit') || !(await this.#closeWindows()) || !this.#asks('will-quit')) {
      this.isQuitting = false;
      return;
    }
    await this.#lock.notified();
    await this.#exit(0);
  }

  async #closeWindows(): Promise<boolean> {
    for (const window of [...this.windows]) {
      if (!(await window.tryClose())) return false;
    }
    return true;
  }

  #asks(event: 'before-quit' | 'will-quit'): boolean {
    const asked = new HostEvent();
    this.emit(event, asked);
    return !asked.defaultPrevented;
  }

  async #exit(code: number): Promise<void> {
    if (runtime.ending) return;
    runtime.ending = true;
    this.emit('quit', new HostEvent(), code);
    await runtime.running?.close();
    process.exit(code);
  }
}

export const app = new App();
