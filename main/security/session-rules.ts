import type { Session } from 'electron';
import { isWithin, type Origin } from './origin';
import type { Refusals } from './refusals';

type SessionDoor = Pick<
  Session,
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
>;

/** Data that a page made itself. Chromium's developer tools are pages as well. */
const MADE_HERE: ReadonlySet<string> = new Set(['data:', 'devtools:']);

/** What a page of `origin` may load: its own files, and data that it made itself. */
export function isLocalRequest(origin: Origin, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  if (protocol === 'blob:') return isWithin(origin, pathname);
  return MADE_HERE.has(protocol) || isWithin(origin, url);
}

/** Nothing leaves the machine, nothing is saved past main's own dialogs, and a page is granted nothing. */
export function applySessionRules(
  session: SessionDoor,
  origin: Origin,
  refusals: Pick<Refusals, 'permission' | 'request'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    refusals.permission();
    answer(false);
  });
  // Chromium looks in here on its own account as well, so these are not counted.
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Its dictionaries come from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isLocalRequest(origin, details.url);
    if (cancel) refusals.request();
    answer({ cancel });
  });
}
