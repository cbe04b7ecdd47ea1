/** Runs before the vault's page: passes main's port on to the page's own script, once, and does nothing else. */
import { ipcRenderer } from 'electron';
import { VAULT_PORT } from '../../shared/bridge/desktop-vault-port';

/** The part of the page that is used; this file is checked without the DOM's types. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
};

// The page is loaded when the port comes, so its script is listening. The message stays within this one window.
ipcRenderer.once(VAULT_PORT, ({ ports }) => window.postMessage(VAULT_PORT, window.location.origin, ports));
