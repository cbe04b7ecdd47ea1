import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Language } from '../../shared/model/text';
import { folderOptions, saveOptions, updateOptions } from './dialog-options';
import type { Dialogs } from './dialogs';

interface Parts<W> {
  readonly dialog: {
    readonly showOpenDialog: (owner: W, options: OpenDialogOptions) => ReturnType<Dialog['showOpenDialog']>;
    readonly showSaveDialog: (owner: W, options: SaveDialogOptions) => ReturnType<Dialog['showSaveDialog']>;
  };
  readonly windows: () => readonly W[];
  readonly language: () => Language;
}

/** The system's own dialogs. A window that has gone meanwhile is one whose dialog was closed. */
export function systemDialogs<W extends Pick<BrowserWindow, 'webContents'>>({
  dialog,
  windows,
  language,
}: Parts<W>): Dialogs {
  const ownerOf = (id: number) => windows().find((window) => window.webContents.id === id);
  const chosen = async (id: number, options: OpenDialogOptions) => {
    const owner = ownerOf(id);
    if (owner === undefined) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    save: async (id, name, kind) => {
      const owner = ownerOf(id);
      if (owner === undefined) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(owner, saveOptions(name, kind, language()));
      return canceled || filePath === '' ? null : filePath;
    },
    folder: (id) => chosen(id, folderOptions(language())),
    file: (id) => chosen(id, updateOptions(language())),
  };
}
