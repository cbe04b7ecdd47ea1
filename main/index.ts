import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  type Session,
  safeStorage,
  session,
} from 'electron';
import { DOOR } from '../shared/bridge/desktop-channels';
import { VAULT_PORT } from '../shared/bridge/desktop-vault-port';
import { dataFolder } from './app/data-folder';
import { mainWindow } from './app/main-window';
import { menuTemplate } from './app/menu';
import { QuitFlow } from './app/quit-flow';
import { describeBug } from './app/report-bug';
import { SettingsKeeper } from './app/settings';
import { readSettings, setSettingsAside, writeSettings } from './app/settings-file';
import { readJson, writeJson } from './app/small-file';
import { appStatus } from './app/status';
import { Windows } from './app/windows';
import { nodeFileSystem } from './backup/node-file-system';
import { makeDoor } from './ipc/door';
import { isTrusted } from './ipc/sender';
import { makeUseCases } from './ipc/use-cases';
import { startIdleLock } from './keys/idle-lock';
import { OsWrapper } from './keys/os-wrapper';
import { UnlockThrottle } from './keys/unlock-throttle';
import { lockNavigation } from './security/navigation';
import { INTERFACE, startUrl, VAULT } from './security/origin';
import { interfacePages, type PageSet, servePages, vaultPages } from './security/pages';
import { applySessionRules } from './security/session-rules';
import { OFFLINE_SWITCHES } from './security/switches';
import { StorageGuard } from './storage-guard/storage-guard';
import { CurrentVault } from './vault-host/current-vault';
import { currentPlace, KEPT, nextPlace } from './vault-host/place-files';
import { Room } from './vault-host/room';
import { VaultHost } from './vault-host/vault-host';
import type { OpenedWindow } from './vault-host/vault-page';
import type { VaultPlace } from './vault-host/vault-place';
import { vaultWindow } from './vault-host/vault-window';

const built = (...names: readonly string[]): string => join(app.getAppPath(), 'out', ...names);
const inData = (name: string): string => join(app.getPath('userData'), name);
const report = (error: unknown): void => console.error(describeBug(error));

/** What must be settled before Chromium starts. */
function prepare(): void {
  app.enableSandbox();
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: INTERFACE.scheme, privileges },
    { scheme: VAULT.scheme, privileges },
  ]);
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents));
}

/** Each session serves one set of pages, and its pages reach nothing else. */
function furnish(target: Session, pages: PageSet): void {
  applySessionRules(target, pages.origin);
  const answer = servePages(pages, async (path) => new Uint8Array(await readFile(path)));
  target.protocol.handle(pages.origin.scheme, answer);
}

function openVaultWindow(vaultSession: Session): OpenedWindow {
  const window = new BrowserWindow(vaultWindow(vaultSession, built('preload', 'vault.cjs')));
  const connect = () => {
    const { port1, port2 } = new MessageChannelMain();
    window.webContents.postMessage(VAULT_PORT, null, [port2]);
    return port1;
  };
  return { window, url: startUrl(VAULT), connect };
}

function makeVault(windows: Windows, onState: () => void): CurrentVault {
  const data = app.getPath('userData');
  const room = new Room(() => nodeFileSystem.freeBytes(data));
  const hostAt = (place: VaultPlace) => {
    const vaultSession = session.fromPath(inData(place.folder), { cache: false });
    furnish(vaultSession, vaultPages(built('vault')));
    const guard = new StorageGuard({
      session: inData(place.folder),
      copies: { folder: inData(KEPT), vault: place.folder },
      now: () => new Date(),
      sleep,
    });
    return new VaultHost({
      place,
      lookAtFiles: () => guard.look(),
      room,
      openWindow: () => openVaultWindow(vaultSession),
      now: () => performance.now(),
      onState,
      onEvent: (event) => {
        if (event.event === 'changed') windows.tell(event);
      },
    });
  };
  return new CurrentVault({ current: () => currentPlace(data), next: () => nextPlace(data), hostAt });
}

/** Guards of the keys that live in main: how often a secret may be tried, and this computer's own key store. */
function makeKeys() {
  const file = inData('unlock.json');
  const throttle = new UnlockThrottle({
    now: Date.now,
    load: () => readJson(file),
    save: (state) => writeJson(file, state),
  });
  const systemKey = new OsWrapper({
    platform: process.platform,
    linuxBackend: () => safeStorage.getSelectedStorageBackend(),
    isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    seal: (text) => safeStorage.encryptStringAsync(text),
    open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  });
  return { throttle, systemKey };
}

function makeSettings(): SettingsKeeper {
  const file = inData('settings.json');
  return new SettingsKeeper({
    read: () => readSettings(file),
    write: (settings) => writeSettings(file, settings),
    setAside: () => setSettingsAside(file, randomBytes(4).toString('hex')),
  });
}

function lockWhenIdle(vault: CurrentVault, settings: SettingsKeeper): void {
  startIdleLock({
    monitor: powerMonitor,
    every: (milliseconds, action) => {
      const timer = setInterval(action, milliseconds);
      return () => clearInterval(timer);
    },
    lock: () => void vault.lock().catch(report),
    afterSeconds: () => settings.current.idleMinutes * 60,
  });
}

async function run(): Promise<void> {
  await app.whenReady();
  furnish(
    session.defaultSession,
    interfacePages(built('renderer'), () => randomBytes(16).toString('base64url')),
  );
  const settings = makeSettings();
  await settings.load();
  const windows = new Windows({
    make: () => new BrowserWindow(mainWindow(built('preload', 'ui.cjs'))),
    url: startUrl(INTERFACE),
    onLastClosed: () => void quitting.run(),
  });
  const keys = makeKeys();
  const vault = makeVault(windows, () => void tell().catch(report));
  const status = () =>
    appStatus({ version: app.getVersion(), vault, settings, countBackups: () => Promise.resolve(0), ...keys });
  const tell = async () => windows.tell({ event: 'status', status: await status() });
  const quitting = new QuitFlow({
    flush: () => vault.flush(),
    closeWindows: () => windows.close(),
    stopVault: () => vault.stop(),
    quit: () => app.quit(),
  });
  settings.onChange((changed) => windows.tell({ event: 'settings', settings: changed }));
  app.on('before-quit', (event) => quitting.onBeforeQuit(event));
  app.on('second-instance', () => windows.focus());
  // The flow above ends the app; without a listener Electron would, at a time of its own.
  app.on('window-all-closed', () => undefined);
  const door = makeDoor({
    isTrusted: (event) => isTrusted(event, windows.ids, INTERFACE),
    useCases: makeUseCases({ vault, status, settings, ...keys }),
    report,
  });
  ipcMain.handle(DOOR, door);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  lockWhenIdle(vault, settings);
  await Promise.all([windows.open(), vault.start()]);
}

const folder = dataFolder(process.argv, process.env['ADIT_DATA']);
if (folder !== null) {
  // Before the lock below, which is one for each folder of data.
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}

// Two instances would fight over one profile, so the lock comes before anything else.
if (app.requestSingleInstanceLock()) {
  prepare();
  run().catch((error: unknown) => {
    report(error);
    app.exit(1);
  });
} else {
  app.quit();
}
