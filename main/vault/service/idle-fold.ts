/** Deltas that are worth a fold. Fewer cost nothing at the next unlock. */
const ENOUGH = 200;
const QUIET_MS = 3_000;

/** Folds the delta log when nothing has been written for a while. */
export class IdleFold {
  readonly #fold: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(fold: () => Promise<unknown>) {
    this.#fold = fold;
  }

  /** Called after every write. */
  touch(deltas: number): void {
    clearTimeout(this.#timer);
    if (deltas < ENOUGH) return;
    this.#timer = setTimeout(() => {
      // A fold that fails, for want of room or because the vault was locked, loses nothing: the log stays.
      Promise.resolve()
        .then(this.#fold)
        .catch(() => undefined);
    }, QUIET_MS);
  }
}
