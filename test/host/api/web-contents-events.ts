/** Events that the host emits as Electron does. */
const EMITTED = [
  'console-message',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-frame-navigate',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'ipc-message',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
] as const;

/** Events that cannot come here: what would cause them is refused, or Chromium tells nobody of it. */
const NEVER = [
  'before-input-event',
  'context-menu',
  'did-attach-webview',
  'did-create-window',
  'devtools-opened',
  'login',
  'responsive',
  'select-bluetooth-device',
  'certificate-error',
  'unresponsive',
  'will-attach-webview',
] as const;

export const WEB_CONTENTS_EVENTS: readonly string[] = [...EMITTED, ...NEVER];
