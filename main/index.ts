import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { MAIN_WINDOW } from './app/main-window';
import { menuTemplate } from './app/menu';
import { lockNavigation } from './security/navigation';
import { SCHEME, START_URL } from './security/origin';
import { servePages } from './security/pages';
import { applySessionRules } from './security/session-rules';

async function openMainWindow(): Promise<void> {
  const window = new BrowserWindow(MAIN_WINDOW);
  // Shown only when painted: no white flash in the dark theme.
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_URL);
}

function focusMainWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents));
  app.on('second-instance', focusMainWindow);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  applySessionRules(session.defaultSession);
  protocol.handle(
    SCHEME,
    servePages(join(app.getAppPath(), 'out', 'renderer'), async (path) => new Uint8Array(await readFile(path))),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  await openMainWindow();
}

// Two instances would fight over one profile, so the lock comes before anything else.
if (app.requestSingleInstanceLock()) {
  void start();
} else {
  app.quit();
}
