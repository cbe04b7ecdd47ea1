/**
 * The parts of Electron that are the operating system's. None is here: what Adit asks of them throws, and a test puts
 * its own answer in place of the method, as it would with Electron.
 */
import type * as Electron from 'electron';
import { NotInHost, strict } from '../strict';
import { HostEmitter, HostEvent } from './emitter';

const notHere = (what: string) => (): Promise<never> => Promise.reject(new NotInHost(what));
const notHereNow = (what: string) => (): never => {
  throw new NotInHost(what);
};

export const dialog = strict('dialog', {
  showOpenDialog: notHere('dialog.showOpenDialog'),
  showSaveDialog: notHere('dialog.showSaveDialog'),
  showMessageBox: notHere('dialog.showMessageBox'),
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>);

export const shell = strict('shell', {
  beep: () => undefined,
  openExternal: notHere('shell.openExternal'),
  openPath: notHere('shell.openPath'),
  showItemInFolder: notHereNow('shell.showItemInFolder'),
  trashItem: notHere('shell.trashItem'),
} satisfies Pick<Electron.Shell, 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'>);

/** As on a Linux without a key ring: Electron says the same there, and Adit has to refuse it. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text' as const,
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  encryptString: notHereNow('safeStorage.encryptString'),
  decryptString: notHereNow('safeStorage.decryptString'),
  encryptStringAsync: notHere('safeStorage.encryptStringAsync'),
  decryptStringAsync: notHere('safeStorage.decryptStringAsync'),
} satisfies Pick<
  Electron.SafeStorage,
  | 'isEncryptionAvailable'
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptString'
  | 'decryptString'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>);

let clipboardText = '';

/** A clipboard of the host's own: a test must not depend on the machine's. */
export const clipboard = strict('clipboard', {
  readText: () => Promise.resolve(clipboardText),
  writeText: (text: string) => {
    clipboardText = text;
    return Promise.resolve();
  },
  clear: () => {
    clipboardText = '';
  },
} satisfies Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'>);

/** Says nothing by itself; a test emits. */
class PowerMonitor extends HostEmitter implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'> {
  constructor() {
    super('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery']);
  }

  /** There is nobody whose idleness could be measured; a test says how long it was. */
  getSystemIdleTime(): number {
    return 0;
  }
}

export const powerMonitor = new PowerMonitor();

type ThemeSource = Electron.NativeTheme['themeSource'];

/** The system is light here; an app's own choice is not done. */
class NativeTheme extends HostEmitter implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  readonly shouldUseHighContrastColors = false;
  #source: ThemeSource = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    if (source !== 'system') throw new NotInHost(`nativeTheme.themeSource = '${source}'`);
    this.#source = source;
    this.emit('updated', new HostEvent());
  }

  get shouldUseDarkColors(): boolean {
    return false;
  }
}

export const nativeTheme = new NativeTheme();
