import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';

/** The part of Electron's `shell` that is used. */
export interface Shell {
  /** Gives a message where it fails, and an empty text where it does not. */
  openPath(path: string): Promise<string>;
  showItemInFolder(path: string): void;
}

/** What was saved since the app was started. A window knows it by a handle, and opens nothing else. */
export class SavedFiles {
  readonly #shell: Shell;
  readonly #newHandle: () => string;
  readonly #paths = new Map<string, string>();

  constructor(shell: Shell, newHandle: () => string) {
    this.#shell = shell;
    this.#newHandle = newHandle;
  }

  keep(path: string): string {
    const handle = this.#newHandle();
    this.#paths.set(handle, path);
    return handle;
  }

  async open(handle: string): Promise<Reply<null>> {
    const path = this.#paths.get(handle);
    if (path === undefined) return refuse('saved/unknown', {});
    // Its message may hold the path.
    return (await this.#shell.openPath(path)) === '' ? done(null) : refuse('saved/not-opened', {});
  }

  showFolder(handle: string): Reply<null> {
    const path = this.#paths.get(handle);
    if (path === undefined) return refuse('saved/unknown', {});
    this.#shell.showItemInFolder(path);
    return done(null);
  }
}
