import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { desktopWords } from '../../shared/i18n/desktop-words';
import type { Language } from '../../shared/model/text';
import type { SaveKind } from './dialogs';

export function saveOptions(name: string, kind: SaveKind, language: Language): SaveDialogOptions {
  const common: SaveDialogOptions = { defaultPath: name, properties: ['showOverwriteConfirmation'] };
  if (kind === 'any') return common;
  return { ...common, filters: [{ name: desktopWords[language].kinds[kind], extensions: [kind] }] };
}

export const folderOptions = (language: Language): OpenDialogOptions => ({
  title: desktopWords[language].chooseFolder,
  properties: ['openDirectory', 'createDirectory'],
});

export const updateOptions = (language: Language): OpenDialogOptions => ({
  title: desktopWords[language].chooseUpdate,
  properties: ['openFile'],
});
