import type { BrowserWindowConstructorOptions, Session } from 'electron';

/** The hidden window of the vault: a page without a face, in a session and a renderer of its own. */
export const vaultWindow = (session: Session, preload: string): BrowserWindowConstructorOptions => ({
  show: false,
  focusable: false,
  skipTaskbar: true,
  paintWhenInitiallyHidden: false,
  title: 'Adit vault',
  webPreferences: {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    // A hidden page is slowed down otherwise, and every save with it.
    backgroundThrottling: false,
  },
});
