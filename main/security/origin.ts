/** Origin is identity: Chromium files stored data under it, so neither part may ever change. */
export const SCHEME = 'app-adit';
const HOST = 'app';

export const START_URL = `${SCHEME}://${HOST}/index.html`;

/** True for pages of this app and nothing else. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed?.protocol === `${SCHEME}:` && parsed.host === HOST;
}
