import type { Verdict } from '../browser/page';
import type { PausedRequest } from '../browser/protocol';
import { asOwn, fromWeb, privilegesOf } from '../schemes';
import { type HostEmitter, HostEvent } from './emitter';
import type { Session } from './session';
import type { WebFrameMain } from './web-frame';

interface Guarded {
  readonly contents: HostEmitter;
  readonly session: Session;
  readonly frame: WebFrameMain | null;
  readonly isMainFrame: boolean;
  /** True for the address that the app itself asked for with loadURL: its guards are for what pages do. */
  readonly asked: boolean;
}

/** Asks the app's guards about a navigation, in Electron's order. */
function guardsLet(request: PausedRequest, { contents, frame, isMainFrame, asked }: Guarded): boolean {
  const url = asOwn(request.request.url);
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: frame };
  const ask = (name: string) => {
    const event = HostEvent.with(details);
    contents.emit(name, event, url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  };
  if (request.redirectedRequestId !== undefined) return ask('will-redirect');
  if (asked) return true;
  return (!isMainFrame || ask('will-navigate')) && ask('will-frame-navigate');
}

/** In Electron a page cannot fetch from a scheme that was registered without supportFetchAPI. */
function schemeLets({ request, resourceType }: PausedRequest): boolean {
  const own = fromWeb(request.url);
  if (own === null || (resourceType !== 'Fetch' && resourceType !== 'XHR')) return true;
  return privilegesOf(own.scheme).supportFetchAPI === true;
}

/** Whether a request may go on: the navigation guards, then the scheme's privileges, then the session's rule. */
export async function judge(request: PausedRequest, guarded: Guarded): Promise<Verdict> {
  const { url, method } = request.request;
  if (request.resourceType === 'Document' && !guardsLet(request, guarded)) return 'abort';
  if (!schemeLets(request)) return 'block';
  return (await guarded.session.lets(asOwn(url), method, request.resourceType)) ? 'continue' : 'block';
}
