import type { WebContents } from 'electron';
import { ownOrigin } from './origin';

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'getURL'>;

/** A page stays where main put it: no other address, no new window, no embedded guest. */
export function lockNavigation(contents: Guarded): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    const origin = ownOrigin(event.url);
    // Reloading is fine. The interface has no business on the vault's origin, nor the vault on the interface's.
    if (origin === null || origin !== ownOrigin(contents.getURL())) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
