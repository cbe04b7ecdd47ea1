import type { WebContents } from 'electron';
import { ownOrigin } from './origin';
import type { Refusals } from './refusals';

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'getURL'>;

/** A page stays where main put it: no other address, no new window, no embedded guest. */
export function lockNavigation(contents: Guarded, refusals: Pick<Refusals, 'navigation'>): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    refusals.navigation();
  };
  contents.setWindowOpenHandler(() => {
    refusals.navigation();
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    const origin = ownOrigin(event.url);
    // Reloading is fine. The interface has no business on the vault's origin, nor the vault on the interface's.
    if (origin === null || origin !== ownOrigin(contents.getURL())) refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}
