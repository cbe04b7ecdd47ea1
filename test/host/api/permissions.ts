import type * as Electron from 'electron';
import type { Chromium } from '../browser/chromium';
import { originOf } from '../schemes';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];

/** What Electron calls a permission, and what DevTools calls what it covers. */
const PERMISSIONS: readonly (readonly [Permission, readonly string[]])[] = [
  ['media', ['camera', 'microphone']],
  ['display-capture', ['display-capture']],
  ['geolocation', ['geolocation']],
  ['notifications', ['notifications']],
  ['midi', ['midi']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['idle-detection', ['idle-detection']],
  ['storage-access', ['storage-access']],
  ['window-management', ['window-management']],
];

/** A session's permissions, and how Chromium is made to keep to them. */
export class Permissions {
  request: RequestHandler = null;
  check: CheckHandler = null;

  /**
   * Chromium asks no host. So the handlers are asked beforehand, for each permission and for each address a window is
   * about to show; without a handler everything is granted, as in Electron.
   */
  async settle(chromium: Chromium, webContents: Electron.WebContents, url: string, webUrl: string): Promise<void> {
    const origin = originOf(webUrl);
    for (const [permission, names] of PERMISSIONS) {
      const granted = (await this.#asks(webContents, permission, url)) && this.#checks(webContents, permission, url);
      for (const name of names) {
        const setting = granted ? 'granted' : 'denied';
        await chromium.root.send('Browser.setPermission', { permission: { name }, setting, origin });
      }
    }
  }

  #asks(webContents: Electron.WebContents, permission: Permission, requestingUrl: string): Promise<boolean> {
    const { request } = this;
    if (request === null) return Promise.resolve(true);
    return new Promise((answer) => request(webContents, permission, answer, { isMainFrame: true, requestingUrl }));
  }

  #checks(webContents: Electron.WebContents, permission: Permission, url: string): boolean {
    // A check covers fewer names than a request; the difference is nothing that PERMISSIONS lists but these.
    if (this.check === null || permission === 'display-capture' || permission === 'window-management') return true;
    const details = { isMainFrame: true, requestingUrl: url };
    return this.check(webContents, permission as Parameters<NonNullable<CheckHandler>>[1], originOf(url), details);
  }
}
