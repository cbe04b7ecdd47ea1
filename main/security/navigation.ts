import type { WebContents } from 'electron';
import { isOwnUrl } from './origin';

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** A window stays on the app's own pages: no other address, no new window, no embedded guest. */
export function lockNavigation(contents: Guarded): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
