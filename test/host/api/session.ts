import { isAbsolute, join } from 'node:path';
import type * as Electron from 'electron';
import { runtime } from '../runtime';
import { isLabel, originOf, toWeb } from '../schemes';
import { NotInHost, refuseUnknownKeys, strict } from '../strict';
import { app } from './app';
import { HostEmitter } from './emitter';
import { Permissions } from './permissions';
import { SchemeHandlers } from './protocol';
import { partitionAt, showDatabases } from './session-folder';

type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'id' | 'url' | 'method' | 'resourceType' | 'timestamp'>,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

type Surface = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'isPersistent'
  | 'clearStorageData'
>;

let requests = 0;

/** A session: permissions, schemes and requests of its own. Its storage is apart because its host names are. */
export class Session extends HostEmitter implements Surface {
  readonly partition: string | null;
  readonly permissions = new Permissions();
  readonly schemes = new SchemeHandlers();
  readonly protocol = this.schemes.protocol;
  readonly webRequest: { onBeforeRequest: (listener: BeforeRequest | null) => void };
  /** Where its data is to be seen, where the app named a folder. */
  folder: string | null = null;
  #beforeRequest: BeforeRequest | null = null;

  constructor(partition: string | null) {
    super('session', ['will-download']);
    this.partition = partition;
    this.webRequest = strict('session.webRequest', {
      onBeforeRequest: (listener: BeforeRequest | null, filtered?: unknown) => {
        if (filtered !== undefined) throw new NotInHost('session.webRequest.onBeforeRequest with a filter');
        this.#beforeRequest = listener;
      },
    });
  }

  setPermissionRequestHandler(handler: Permissions['request']): void {
    this.permissions.request = handler;
  }

  setPermissionCheckHandler(handler: Permissions['check']): void {
    this.permissions.check = handler;
  }

  /** Chromium's choosers for devices do not open here, so there is never anything to permit. */
  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(enable: boolean): void {
    if (enable) throw new NotInHost('the spell checker');
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    if (languages.length > 0) throw new NotInHost('the spell checker');
  }

  isPersistent(): boolean {
    return true;
  }

  async clearStorageData(options?: Electron.ClearStorageDataOptions): Promise<void> {
    if (options?.origin === undefined) throw new NotInHost('session.clearStorageData without an origin');
    const origin = originOf(toWeb(options.origin, this.partition));
    const storageTypes = options.storages?.join(',') ?? 'all';
    await runtime.require('clearStorageData').root.send('Storage.clearDataForOrigin', { origin, storageTypes });
  }

  /** To be called before a page is loaded: from then on it may store something. */
  showStorage(url: string, webUrl: string): void {
    if (this.folder === null) return;
    showDatabases(this.folder, join(app.getPath('sessionData'), 'chromium'), url, webUrl);
  }

  /** Asks the app's rule for requests. */
  async lets(url: string, method: string, resourceType: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return true;
    requests += 1;
    const details = { id: requests, url, method, resourceType: asElectron(resourceType), timestamp: Date.now() };
    const answer = await new Promise<Electron.CallbackResponse>((resolve) => listener(details, resolve));
    if (answer.redirectURL !== undefined) throw new NotInHost('session.webRequest: redirectURL');
    return answer.cancel !== true;
  }
}

const RESOURCE_TYPES: Readonly<Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

function asElectron(resourceType: string): Electron.OnBeforeRequestListenerDetails['resourceType'] {
  return RESOURCE_TYPES[resourceType] ?? 'other';
}

const defaultSession = new Session(null);
const partitions = new Map<string, Session>();
const folders = new Map<string, Session>();

/** The session of a partition; all are kept in the one profile, so only lasting ones are done. */
export function sessionFor(partition: string): Session {
  if (partition === '') return defaultSession;
  const name = /^persist:(.+)$/.exec(partition)?.[1];
  if (name === undefined) throw new NotInHost(`the partition '${partition}', kept in memory only,`);
  if (!isLabel(name)) throw new NotInHost(`the partition name '${name}', no part of a host name,`);
  const known = partitions.get(name);
  if (known !== undefined) return known;
  const session = new Session(name);
  partitions.set(name, session);
  return session;
}

/**
 * The session whose data lies in a folder. Chromium keeps it in the one profile all the same; what lies in the folder is
 * the name under which, and links to its databases. So a folder that is renamed takes its data along, and one that is deleted loses them.
 */
function sessionAt(folder: string, options: Electron.FromPathOptions = { cache: true }): Session {
  refuseUnknownKeys('session.fromPath', options, new Set(['cache']));
  if (!isAbsolute(folder)) throw new Error('An empty or relative path is not allowed for session.fromPath');
  const known = folders.get(folder);
  if (known !== undefined) return known;
  const session = sessionFor(`persist:${partitionAt(folder)}`);
  session.folder = folder;
  folders.set(folder, session);
  return session;
}

/** By the name that is part of its pages' addresses. */
export function sessionNamed(name: string | null): Session | undefined {
  return name === null ? defaultSession : partitions.get(name);
}

export const session = strict('session', {
  defaultSession,
  fromPartition: (partition: string) => sessionFor(partition),
  fromPath: sessionAt,
});
