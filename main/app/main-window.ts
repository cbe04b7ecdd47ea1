import type { BrowserWindowConstructorOptions } from 'electron';

export const mainWindow = (preload: string): BrowserWindowConstructorOptions => ({
  width: 1440,
  height: 900,
  minWidth: 1280,
  minHeight: 720,
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    safeDialogs: true,
    // Dropping a file on the window must not open it in the window.
    navigateOnDragDrop: false,
  },
});
