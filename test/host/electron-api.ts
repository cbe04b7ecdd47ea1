import type * as Electron from 'electron';
import { app } from './api/app';
import { BrowserWindow } from './api/browser-window';
import { ipcMain } from './api/ipc-main';
import { Menu, MenuItem } from './api/menu';
import { MessageChannelMain } from './api/message-ports';
import { clipboard, dialog, nativeTheme, powerMonitor, safeStorage, shell } from './api/native';
import { screen } from './api/screen';
import { session } from './api/session';
import { WebContents } from './api/web-contents';
import { strict } from './strict';

/** What `require('electron')` gives in the host. Whatever is not here throws when it is read. */
export const electronApi = strict('electron', {
  app,
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  clipboard,
  dialog,
  ipcMain,
  Menu: strict('Menu', Menu),
  MenuItem,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol: session.defaultSession.protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents: strict('webContents', WebContents),
} satisfies Partial<Record<keyof typeof Electron, unknown>>);
