import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { platform, release, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  type Session,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
} from 'electron';
import { DOOR } from '../shared/bridge/desktop-channels';
import type { MenuCommand } from '../shared/bridge/desktop-menu';
import { VAULT_PORT } from '../shared/bridge/desktop-vault-port';
import { faultReport } from '../shared/bridge/fault-report';
import type { HeldPolicy } from '../shared/bridge/firm-policy';
import type { VaultEvent } from '../shared/bridge/vault-messages';
import { chooseLanguage } from '../shared/i18n/choose-language';
import type { Language } from '../shared/model/text';
import { commandLineOf } from './app/command-line';
import { dataFolder } from './app/data-folder';
import { KeptTemplate } from './app/kept-template';
import { mainWindow } from './app/main-window';
import { menuTemplate } from './app/menu';
import { proofOf } from './app/proof';
import { QuitFlow } from './app/quit-flow';
import { describeBug } from './app/report-bug';
import { withScratchFolder } from './app/scratch-folder';
import { SettingsKeeper } from './app/settings';
import { readSettings, setSettingsAside, writeSettings } from './app/settings-file';
import { readJson, writeJson } from './app/small-file';
import { appStatus } from './app/status';
import { systemPrinter } from './app/system-printer';
import { inTurn, shared } from './app/turns';
import { WindowMemory } from './app/window-memory';
import { Windows } from './app/windows';
import { makeBackups } from './backup/make-backups';
import { nodeFileSystem } from './backup/node-file-system';
import type { Dialogs } from './files/dialogs';
import { archiveNamed, OpenedArchive } from './files/opened-archive';
import { SavedFiles } from './files/saved-files';
import { systemDialogs } from './files/system-dialogs';
import { type DoorParts, makeDoor } from './ipc/door';
import { isTrusted, type Sender } from './ipc/sender';
import { makeUseCases } from './ipc/use-cases';
import { Jobs } from './jobs/jobs';
import { PageFiles } from './jobs/page-files';
import { startIdleLock } from './keys/idle-lock';
import { OsWrapper } from './keys/os-wrapper';
import { UnlockThrottle } from './keys/unlock-throttle';
import { PackStore } from './packs/pack-store';
import { barredBy, heldSettings } from './policy/hold';
import { systemPolicy } from './policy/system-policy';
import { lockNavigation } from './security/navigation';
import { INTERFACE, startUrl, VAULT } from './security/origin';
import { interfacePages, type PageSet, servePages, vaultPages } from './security/pages';
import { Refusals } from './security/refusals';
import { applySessionRules } from './security/session-rules';
import { OFFLINE_SWITCHES } from './security/switches';
import { FirstStart, type FirstStartParts } from './storage-guard/first-start';
import { StorageGuard } from './storage-guard/storage-guard';
import { type BundleParts, bundleLines } from './support/bundle';
import { SupportLog } from './support/log';
import { builtIn } from './updates/built-in';
import { Updates } from './updates/updates';
import { CurrentVault } from './vault-host/current-vault';
import { isUnlocked } from './vault-host/host-state';
import { Incoming } from './vault-host/incoming';
import { currentPlace, KEPT, nextPlace, trialPlace } from './vault-host/place-files';
import { Room } from './vault-host/room';
import { OPENING_MS, UPGRADING_MS, VaultHost } from './vault-host/vault-host';
import type { OpenedWindow } from './vault-host/vault-page';
import type { VaultPlace } from './vault-host/vault-place';
import { vaultWindow } from './vault-host/vault-window';

/** A memory stick may be slow to wake; a window that has not answered by then does not. */
const RANGE_WAIT_MS = 30_000;
const BACKUP_LOOK_MS = 60_000;
/** The most that a backup may hold up the locking of the vault, and the end of the app. */
const LOCK_BACKUP_MS = 1_000;
const QUIT_BACKUP_MS = 20_000;

const built = (...names: readonly string[]): string => join(app.getAppPath(), 'out', ...names);
/** What the installer lays beside the packed app, or the project's folder holds. */
const besideApp = (name: string): string => join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name);
const inData = (name: string): string => join(app.getPath('userData'), name);
const refusals = new Refusals();
const log = new SupportLog(
  () => inData('log'),
  () => new Date(),
);
const report = (error: unknown): void => {
  console.error(describeBug(error));
  log.note({ what: 'bug', where: 'main', fault: faultReport(error) });
};

/** What goes wrong is written down without what anybody typed. No dump of memory is made, and nothing is sent. */
function watchForFaults(): void {
  // Only looks on: what becomes of the error is not its business.
  process.on('uncaughtExceptionMonitor', (error) =>
    log.note({ what: 'bug', where: 'main', fault: faultReport(error) }),
  );
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.note({ what: 'gone', process: 'page', reason, exitCode }),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.note({ what: 'gone', process: type, reason, exitCode }),
  );
  log.note({ what: 'start', version: app.getVersion(), platform: `${process.platform}-${process.arch}` });
}

/** What must be settled before Chromium starts. */
function prepare(): void {
  app.enableSandbox();
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: INTERFACE.scheme, privileges },
    { scheme: VAULT.scheme, privileges },
  ]);
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, refusals));
}

/** Each session serves one set of pages, and its pages reach nothing else. */
function furnish(target: Session, pages: PageSet): void {
  applySessionRules(target, pages.origin, refusals);
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

interface VaultListeners {
  readonly onState: () => void;
  readonly onEvent: (event: VaultEvent) => void;
  /** The first start of this version on a vault of another one has begun, or is over. */
  readonly onUpgrade: (underWay: boolean) => void;
}

type VaultFiles = Pick<FirstStartParts, 'session' | 'copies' | 'now'>;

function makeFirstStart({ folder }: VaultPlace, files: VaultFiles, { onUpgrade }: VaultListeners): FirstStart {
  const mark = inData(join(KEPT, `opened-${folder}.json`));
  return new FirstStart({
    ...files,
    copies: { ...files.copies, vault: `${folder}-before-upgrade` },
    version: app.getVersion(),
    read: () => readJson(mark),
    write: async (found) => {
      await mkdir(dirname(mark), { recursive: true });
      await writeJson(mark, found);
    },
    onUpgrade,
  });
}

function makeVault(listeners: VaultListeners): CurrentVault {
  const data = app.getPath('userData');
  const room = new Room(() => nodeFileSystem.freeBytes(data));
  const hostAt = (place: VaultPlace) => {
    const vaultSession = session.fromPath(inData(place.folder), { cache: false });
    furnish(vaultSession, vaultPages(built('vault')));
    const files = {
      session: inData(place.folder),
      copies: { folder: inData(KEPT), vault: place.folder, memory: inData(`${place.folder}.json`) },
      now: () => new Date(),
    };
    const guard = new StorageGuard({ ...files, sleep });
    const firstStart = makeFirstStart(place, files, listeners);
    return new VaultHost({
      place,
      lookAtFiles: async () => (await guard.look()) ?? (await firstStart.before()),
      openingMs: () => (firstStart.isUnderWay ? UPGRADING_MS : OPENING_MS),
      room,
      openWindow: () => openVaultWindow(vaultSession),
      now: () => performance.now(),
      onEvent: listeners.onEvent,
      onState: ({ kind }) => {
        if (kind === 'open') void firstStart.opened();
        else if (kind !== 'starting') firstStart.failed();
        listeners.onState();
      },
    });
  };
  return new CurrentVault({
    current: () => currentPlace(data),
    next: () => nextPlace(data),
    trial: () => trialPlace(data),
    hostAt,
  });
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

function makeSettings({ policy }: HeldPolicy): SettingsKeeper {
  const file = inData('settings.json');
  return new SettingsKeeper({
    read: () => readSettings(file),
    write: (settings) => writeSettings(file, settings),
    setAside: () => setSettingsAside(file, randomBytes(4).toString('hex')),
    held: (settings) => heldSettings(settings, policy),
  });
}

function makeWindowMemory(): WindowMemory {
  const file = inData('window.json');
  return new WindowMemory({
    read: () => readJson(file),
    write: (place) => writeJson(file, place),
    areas: () => screen.getAllDisplays().map(({ workArea }) => workArea),
  });
}

interface WindowCare {
  readonly settings: SettingsKeeper;
  readonly memory: WindowMemory;
  readonly onClosed: (id: number) => void;
  readonly onLastClosed: () => void;
}

function makeWindows({ settings, memory, ...rest }: WindowCare): Windows {
  const make = () => {
    const options = mainWindow(built('preload', 'ui.cjs'), !app.isPackaged);
    const window = new BrowserWindow({ ...options, ...memory.bounds });
    window.setContentProtection(settings.current.contentProtection);
    memory.watch(window);
    return window;
  };
  return new Windows({ ...rest, make, url: startUrl(INTERFACE), after });
}

const after = (milliseconds: number, action: () => void): (() => void) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

const every = (milliseconds: number, action: () => void): (() => void) => {
  const timer = setInterval(action, milliseconds);
  return () => clearInterval(timer);
};

/** What tells windows, keeps and locks: everything between the vault and the door. */
function makeDesk(settings: SettingsKeeper, memory: WindowMemory) {
  const pageFiles = new PageFiles({
    ask: (window, wants) => windows.tellOne(window, wants),
    newTicket: randomUUID,
    waitMs: RANGE_WAIT_MS,
  });
  const windows = makeWindows({
    settings,
    memory,
    onClosed: (id) => pageFiles.windowGone(id),
    onLastClosed: () => void quitting.run(),
  });
  const jobs = new Jobs({ tell: (news) => windows.tell(news), now: () => performance.now() });
  const incoming = new Incoming();
  let isUpgrading = false;
  const vault = makeVault({
    onUpgrade: (underWay) => {
      isUpgrading = underWay;
      tellStatus();
    },
    onState: () => {
      const { state } = vault;
      log.note({ what: 'vault', state: state.kind, code: state.kind === 'recovery' ? state.reason.code : null });
      // Nobody knows whether the last backup has all that is in a vault that was just unlocked.
      if (isUnlocked(state)) backups.keeper.saved();
      tellStatus();
    },
    onEvent: (event) => {
      if (event.event !== 'changed') return incoming.onEvent(event);
      backups.keeper.saved();
      windows.tell(event);
    },
  });
  const packs = new PackStore(inData('packs'));
  const backups = makeBackups({ dataFolder: app.getPath('userData'), vault, settings, jobs, packs });
  const keys = makeKeys();
  const countBackups = () => backups.store.count();
  const about = { version: app.getVersion(), isUpgrading: () => isUpgrading };
  const status = () => appStatus({ ...about, vault, settings, countBackups, ...keys });
  const tellStatus = inTurn(async () => windows.tell({ event: 'status', status: await status() }), report);
  const quitting = new QuitFlow({
    flush: () => vault.flush(),
    backUp: () => backups.keeper.beforeQuit(QUIT_BACKUP_MS),
    closeWindows: async () => {
      const closed = await windows.close();
      await memory.settled();
      return closed;
    },
    stopVault: () => vault.stop(),
    quit: () => app.quit(),
  });
  const lock = shared(async () => {
    await backups.keeper.beforeLock(LOCK_BACKUP_MS);
    await vault.lock();
  });
  return { settings, pageFiles, windows, jobs, incoming, vault, packs, ...backups, ...keys, status, quitting, lock };
}
type Desk = ReturnType<typeof makeDesk>;

function bundleParts({ status, settings, store, keeper }: Desk, policy: HeldPolicy): BundleParts {
  const { electron, chrome, node } = process.versions;
  const system = { system: platform(), release: release(), processor: process.arch };
  return {
    now: () => new Date(),
    machine: () => ({
      ...system,
      electron: electron ?? '',
      chrome: chrome ?? '',
      node,
      packaged: String(app.isPackaged),
    }),
    status,
    settings: () => settings.current,
    policy,
    proof: () => proofOf(refusals),
    freeBytes: () => nodeFileSystem.freeBytes(app.getPath('userData')),
    backups: async () => {
      const [count, last] = await Promise.all([store.count(), store.last()]);
      return { count, last: last?.date ?? null, error: keeper.lastError?.code ?? null };
    },
    log: () => log.lines(),
  };
}

function makeUpdates({ backUp, lock, quitting }: Desk, dialogs: Dialogs, key: string | null): Updates {
  return new Updates({
    key,
    installed: { version: app.getVersion(), platform: `${process.platform}-${process.arch}` },
    folder: inData('updates'),
    files: nodeFileSystem,
    dialogs,
    shell,
    newHandle: randomUUID,
    backUp,
    lock,
    quit: () => void quitting.run(),
  });
}

function openDoor(desk: Desk, policy: HeldPolicy, opened: OpenedArchive, language: () => Language): void {
  const { windows, vault, store } = desk;
  const data = app.getPath('userData');
  const dialogs = systemDialogs({ dialog, windows: () => BrowserWindow.getAllWindows(), language });
  const { key, address } = builtIn(app.isPackaged);
  const updates = makeUpdates(desk, dialogs, key);
  void updates.clean();
  const useCases = makeUseCases({
    ...desk,
    policy,
    log,
    bundle: () => bundleLines(bundleParts(desk, policy)),
    dialogs,
    updates,
    release: { version: app.getVersion(), address },
    template: new KeptTemplate(join(data, 'firm-template.docx')),
    saved: new SavedFiles(shell, randomUUID),
    files: nodeFileSystem,
    printer: systemPrinter((id) => webContents.fromId(id)),
    opened,
    tell: (news) => windows.tell(news),
    now: () => new Date(),
    proof: () => proofOf(refusals),
    notices: () => readFile(besideApp('NOTICES.txt'), 'utf8'),
    where: () => ({ data, vault: join(data, vault.folder), backups: store.folder }),
  });
  const isOurs = (event: Sender) => isTrusted(event, windows.ids, INTERFACE);
  const bars: DoorParts['bars'] = (method, input) => barredBy(policy.policy, method, input);
  const onRefused: DoorParts['onRefused'] = (method, code) => log.note({ what: 'refused', method, code });
  ipcMain.handle(DOOR, makeDoor({ isTrusted: isOurs, useCases, bars, report, onRefused }));
}

function setMenu(windows: Windows, language: Language): void {
  const onCommand = (command: MenuCommand) => windows.tellFront({ event: 'menu', command });
  const { platform } = process;
  const template = menuTemplate({ platform, language, developerTools: !app.isPackaged, onCommand });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function lockWhenIdle({ vault, settings, windows, lock }: Desk): void {
  startIdleLock({
    monitor: powerMonitor,
    every,
    lock: () => void lock().catch(report),
    lockAtOnce: () => void vault.lock().catch(report),
    warn: (secondsLeft) => windows.tell({ event: 'idle', secondsLeft }),
    isUnlocked: () => isUnlocked(vault.state),
    afterSeconds: () => settings.current.idleMinutes * 60,
    onSuspend: () => settings.current.lockOnSuspend,
  });
}

async function run(opened: OpenedArchive): Promise<void> {
  watchForFaults();
  // An installed Adit takes its policy from where only an administrator writes.
  const file = app.isPackaged ? undefined : process.env['ADIT_POLICY'];
  const [policy] = await Promise.all([systemPolicy(process.platform, file), app.whenReady()]);
  furnish(
    session.defaultSession,
    interfacePages(built('renderer'), () => randomBytes(16).toString('base64url')),
  );
  const settings = makeSettings(policy);
  const memory = makeWindowMemory();
  await Promise.all([settings.load(), memory.load()]);
  const desk = makeDesk(settings, memory);
  const { windows, quitting, vault, keeper } = desk;
  const language = () => settings.current.language ?? chooseLanguage(app.getPreferredSystemLanguages());
  settings.onChange((changed) => {
    windows.tell({ event: 'settings', settings: changed });
    windows.protect(changed.contentProtection);
    setMenu(windows, language());
  });
  app.on('before-quit', (event) => quitting.onBeforeQuit(event));
  app.on('second-instance', () => windows.focus());
  opened.listen(() => {
    windows.tell({ event: 'opened' });
    windows.focus();
  });
  // The flow above ends the app; without a listener Electron would, at a time of its own.
  app.on('window-all-closed', () => undefined);
  openDoor(desk, policy, opened, language);
  setMenu(windows, language());
  lockWhenIdle(desk);
  every(BACKUP_LOOK_MS, () => void keeper.look().catch(report));
  await Promise.all([windows.open(), vault.start()]);
}

/**
 * Does what the command line asks in place of opening the desk: no window, no vault, no lock. Chromium starts all the
 * same, and gets a folder of its own for that, so that it meets no running Adit and leaves nothing among the data.
 */
async function runCommandLine(args: readonly string[]): Promise<void> {
  const code = await withScratchFolder(tmpdir(), async (folder) => {
    app.setPath('userData', folder);
    app.disableHardwareAcceleration();
    app.dock?.hide();
    prepare();
    const commands: typeof import('./cli/installed') = await import(pathToFileURL(built('renderer', 'adit.js')).href);
    return await commands.runCommand(args);
  });
  app.exit(code);
}

/** Which archive the system asks for: at the start, by a second start, and on macOS by an event of its own. */
function watchForArchives(): OpenedArchive {
  const opened = new OpenedArchive({ files: nodeFileSystem, newId: randomUUID });
  opened.keep(archiveNamed(process.argv, process.cwd()));
  app.on('second-instance', (_event, args, folder) => opened.keep(archiveNamed(args, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.keep(path);
  });
  return opened;
}

function openDesk(): void {
  const folder = dataFolder(process.argv, process.env['ADIT_DATA']);
  if (folder !== null) {
    // Before the lock below, which is one for each folder of data.
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  }
  // Two instances would fight over one profile, so the lock comes before anything else.
  if (app.requestSingleInstanceLock()) {
    prepare();
    run(watchForArchives()).catch(fallOver);
  } else {
    app.quit();
  }
}

function fallOver(error: unknown): void {
  report(error);
  app.exit(1);
}

// The first argument of all is the program; run from its sources, the app's folder follows.
const commandLine = commandLineOf(process.argv.slice(app.isPackaged ? 1 : 2));
if (commandLine === null) openDesk();
else runCommandLine(commandLine).catch(fallOver);
