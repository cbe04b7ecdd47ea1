/**
 * Runs before the interface's page, in a world of its own. It gives the page one function a use case: the page can
 * name no channel, and no event object of Electron's ever reaches it.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { DOOR, NEWS } from '../../shared/bridge/desktop-channels';
import type { News } from '../../shared/bridge/desktop-contract';
import { type DesktopMethod, desktopMethods } from '../../shared/bridge/desktop-methods';

type Ask = (input?: unknown) => Promise<unknown>;

const askFor =
  (method: DesktopMethod): Ask =>
  (input = {}) =>
    ipcRenderer.invoke(DOOR, method, input);

function areas(): Record<string, Record<string, Ask>> {
  const found: Record<string, Record<string, Ask>> = {};
  for (const method of desktopMethods) {
    const [area = '', useCase = ''] = method.split('.');
    found[area] = { ...found[area], [useCase]: askFor(method) };
  }
  return found;
}

function onNews(listener: (news: News) => void): () => void {
  const tell = (_event: unknown, news: News) => listener(news);
  ipcRenderer.on(NEWS, tell);
  return () => {
    ipcRenderer.off(NEWS, tell);
  };
}

// Its type is what the names in the list stand for; the bridge copies and freezes it.
const api = { ...areas(), onNews } as unknown as DesktopApi;
contextBridge.exposeInMainWorld('adit', api);
