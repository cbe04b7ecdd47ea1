import type { CustomScheme } from 'electron';
import { NotInHost, refuseUnknownKeys } from './strict';

const LABEL = /^[a-z0-9-]+$/;
const OWN_URL = /^([^:/?#]+):\/\/([^/?#]*)(.*)$/s;
const WEB_URL = /^http:\/\/([^./]+)\.([^./]+)(?:\.([^./]+))?\.localhost(?::\d+)?(.*)$/s;

type Privileges = Readonly<NonNullable<CustomScheme['privileges']>>;

const PRIVILEGES: ReadonlySet<string> = new Set([
  'standard',
  'secure',
  'supportFetchAPI',
  'stream',
  'codeCache',
  'corsEnabled',
]);

const schemes = new Map<string, Privileges>();

export interface OwnUrl {
  readonly url: string;
  readonly scheme: string;
  /** The name of the session that the page belongs to, or null for the default one. */
  readonly partition: string | null;
}

/**
 * Notes the app's schemes. Chromium cannot be taught a scheme from outside, so each address of the app has one in the
 * web for Chromium alone: `app-adit://app/x` is `http://app.app-adit.localhost/x`. Every `.localhost` name is a secure
 * context with an origin of its own, which is what `standard` and `secure` ask for.
 */
export function registerSchemes(list: readonly CustomScheme[]): void {
  for (const { scheme, privileges = {} } of list) {
    refuseUnknownKeys(`the privileges of ${scheme}`, privileges, PRIVILEGES);
    if (!LABEL.test(scheme)) throw new NotInHost(`the scheme name '${scheme}'`);
    if (!privileges.standard || !privileges.secure) throw new NotInHost(`${scheme}, not standard and secure,`);
    schemes.set(scheme, privileges);
  }
}

/** Throws for a scheme that was not registered before the app was ready: Chromium would treat its pages as opaque. */
export function privilegesOf(scheme: string): Privileges {
  const privileges = schemes.get(scheme);
  if (privileges === undefined) {
    throw new NotInHost(`'${scheme}', a scheme not registered with protocol.registerSchemesAsPrivileged,`);
  }
  return privileges;
}

/** The address that Chromium loads for one of the app's own. */
export function toWeb(url: string, partition: string | null): string {
  const [, scheme, host, rest] = OWN_URL.exec(url) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) throw new NotInHost(`loading '${url}'`);
  privilegesOf(scheme);
  if (!LABEL.test(host)) throw new NotInHost(`the host name in '${url}'`);
  return `http://${host}.${scheme}${partition === null ? '' : `.${partition}`}.localhost${rest === '' ? '/' : rest}`;
}

/** The app's own address behind one that Chromium loads, or null for any other. */
export function fromWeb(webUrl: string): OwnUrl | null {
  const [, host, scheme, partition, rest] = WEB_URL.exec(webUrl) ?? [];
  if (host === undefined || scheme === undefined || !schemes.has(scheme)) return null;
  return { url: `${scheme}://${host}${rest ?? ''}`, scheme, partition: partition ?? null };
}

/** What the app is to see of an address that Chromium names. */
export function asOwn(webUrl: string): string {
  const inBlob = /^blob:(.*)$/s.exec(webUrl)?.[1];
  if (inBlob !== undefined) return `blob:${asOwn(inBlob)}`;
  return fromWeb(webUrl)?.url ?? webUrl;
}

/** The origin of one of the app's own addresses, as Electron gives it. */
export function originOf(url: string): string {
  return /^[^:/?#]+:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null';
}

/** For a name that becomes part of a host name. */
export function isLabel(name: string): boolean {
  return LABEL.test(name);
}
