/** Runs in the preload's world before any script of the page: builds what Electron gives a sandboxed preload, and runs it. */
import { strict } from '../strict';
import type { PageConfig } from '../wire';
import { Bridge } from './bridge';
import { IpcRenderer } from './ipc-renderer';
import { PageEmitter } from './page-emitter';
import { showPreviewMark } from './preview-mark';

type Require = (module: string) => unknown;

declare const hostConfig: PageConfig;
declare const hostPreload:
  | ((require: Require, module: { exports: unknown }, exports: unknown, process: unknown) => void)
  | null;

function preloadProcess({ process }: PageConfig) {
  return strict('process', {
    ...process,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
  });
}

function main(): void {
  const bridge = new Bridge(hostConfig.secret, 'preload');
  const ipcRenderer = new IpcRenderer(hostConfig);
  const { channel } = ipcRenderer;
  bridge.onWindowOpen = (url, frameName, features) => channel.post({ kind: 'window-open', url, frameName, features });
  // First of all: main learns the page's address before anything that the page sends.
  channel.post({ kind: 'hello', url: location.href });
  if (hostConfig.mark !== null) showPreviewMark(hostConfig.mark);

  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown) => bridge.expose(key, value),
  };
  const electron = strict('electron (in a preload)', {
    contextBridge: strict('contextBridge', contextBridge),
    ipcRenderer,
  });
  const modules: Readonly<Record<string, unknown>> = {
    electron,
    'electron/renderer': electron,
    events: Object.assign(PageEmitter, { EventEmitter: PageEmitter }),
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require: Require = (name) => {
    const found = modules[name.replace(/^node:/, '')];
    // Electron's words.
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  try {
    const module = { exports: {} };
    hostPreload?.(require, module, module.exports, preloadProcess(hostConfig));
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    channel.post({ kind: 'preload-error', message, stack });
  }
}

// Electron runs a preload in the top frame only.
if (window === window.top) main();
