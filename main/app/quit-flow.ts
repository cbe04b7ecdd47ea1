export interface QuitParts {
  /** Waits for what is under way in the vault to be on disk. */
  readonly flush: () => Promise<void>;
  /** The last backup, where one is due; takes no longer than it may. */
  readonly backUp: () => Promise<void>;
  /** False where one stays, because something typed in it could not be saved: then nothing ends. */
  readonly closeWindows: () => Promise<boolean>;
  /** Destroys the vault's renderer, and the keys with it. */
  readonly stopVault: () => Promise<void>;
  readonly quit: () => void;
}

/**
 * Ends the app in order: saves under way reach the disk, a backup is made where one is due, windows close, what they saved in closing reaches the disk
 * too, the vault is destroyed. Electron by itself would close all windows at once, the vault's among them.
 */
export class QuitFlow {
  readonly #parts: QuitParts;
  #stage: 'running' | 'ending' | 'over' = 'running';

  constructor(parts: QuitParts) {
    this.#parts = parts;
  }

  /** For `before-quit`: holds quitting up until everything is in order. */
  onBeforeQuit(event: { preventDefault(): void }): void {
    if (this.#stage === 'over') return;
    event.preventDefault();
    void this.run();
  }

  async run(): Promise<void> {
    if (this.#stage !== 'running') return;
    this.#stage = 'ending';
    const { flush, backUp, closeWindows, stopVault, quit } = this.#parts;
    // Whatever fails on the way out, the keys must not stay behind.
    await flush().catch(() => undefined);
    await backUp().catch(() => undefined);
    if (!(await closeWindows().catch(() => true))) {
      this.#stage = 'running';
      return;
    }
    await stopVault().catch(() => undefined);
    this.#stage = 'over';
    quit();
  }
}
