/** Runs in the page's own world before any of its scripts: puts the preload's functions on `window`. */
import type { PageConfig } from '../wire';
import { Bridge } from './bridge';

declare const hostConfig: Pick<PageConfig, 'secret'>;

function freezeDeep(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freezeDeep(part);
    Object.freeze(value);
  }
  return value;
}

if (window === window.top) {
  const bridge = new Bridge(hostConfig.secret, 'page');
  bridge.onExpose = (key, value) => {
    Object.defineProperty(window, key, { value: freezeDeep(value), enumerable: true });
  };
  // The host opens no window that a page asks for, so the answer is known before main is asked.
  window.open = (url = 'about:blank', frameName = '', features = '') => {
    bridge.windowOpen(new URL(url, document.baseURI).href, frameName, features);
    return null;
  };
}
