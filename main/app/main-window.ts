import type { BrowserWindowConstructorOptions } from 'electron';

export const MAIN_WINDOW: BrowserWindowConstructorOptions = {
  width: 1440,
  height: 900,
  minWidth: 1280,
  minHeight: 720,
  show: false,
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  },
};
