import type { DesktopApi } from '../../shared/bridge/desktop-api';

declare global {
  interface Window {
    readonly adit: DesktopApi;
  }
}

/** What main does for this window. Every answer is a `Reply`: a value, or a refusal with a code. */
export const api: DesktopApi = window.adit;
