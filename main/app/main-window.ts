import type { BrowserWindowConstructorOptions } from 'electron';

/** `developerTools` is never true in what is handed to a firm. */
export const mainWindow = (preload: string, developerTools: boolean): BrowserWindowConstructorOptions => ({
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
    devTools: developerTools,
    safeDialogs: true,
    // Dropping a file on the window must not open it in the window.
    navigateOnDragDrop: false,
  },
});
