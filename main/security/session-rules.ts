import type { Session } from 'electron';
import { SCHEME } from './origin';

type SessionDoor = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest'
>;

/** What a page may load: its own files, and data that it made itself. Chromium's developer tools are pages as well. */
const LOCAL_PROTOCOLS: ReadonlySet<string> = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

export function isLocalRequest(url: string): boolean {
  return URL.canParse(url) && LOCAL_PROTOCOLS.has(new URL(url).protocol);
}

/** Nothing leaves the machine, and a page is granted nothing. */
export function applySessionRules(session: SessionDoor): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }));
}
