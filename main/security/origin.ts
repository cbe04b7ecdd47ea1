/**
 * The app's two origins. Origin is identity: Chromium files stored data under it, so neither scheme nor host may ever
 * change.
 */
export interface Origin {
  readonly scheme: string;
  readonly host: string;
}

export const INTERFACE: Origin = { scheme: 'app-adit', host: 'app' };
export const VAULT: Origin = { scheme: 'app-vault', host: 'vault' };

export const startUrl = ({ scheme, host }: Origin): string => `${scheme}://${host}/index.html`;

/** True for addresses of this origin and nothing else. */
export function isWithin({ scheme, host }: Origin, url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed?.protocol === `${scheme}:` && parsed.host === host;
}

/** The origin of the app that the address lies in; null for any other address. */
export const ownOrigin = (url: string): Origin | null =>
  [INTERFACE, VAULT].find((origin) => isWithin(origin, url)) ?? null;
