import type { Sentinel } from '../../shared/bridge/vault-status';

/** Writes what main remembers of the database, whole or not at all; throws where it cannot. */
export type WriteSentinel = (sentinel: Sentinel) => Promise<void>;

/**
 * Keeps the sentinel on disk up to date. Saves that end while one write is under way share the next one, so that many
 * small saves do not each wait for the disk in turn.
 */
export class SentinelKeeper {
  readonly #write: WriteSentinel;
  #newest: Sentinel | null = null;
  #running: Promise<boolean> = Promise.resolve(true);
  #next: Promise<boolean> | null = null;

  constructor(write: WriteSentinel) {
    this.#write = write;
  }

  /** Resolves once `sentinel`, or a newer one, is on disk; false when that failed. */
  keep(sentinel: Sentinel): Promise<boolean> {
    if (this.#isNewer(sentinel)) this.#newest = sentinel;
    // The write under way may have begun before this sentinel was known, hence always the one after it.
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      this.#running = this.#flush();
      return this.#running;
    });
    return this.#next;
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    await (this.#next ?? this.#running);
  }

  #isNewer({ databaseId, revision }: Sentinel): boolean {
    const newest = this.#newest;
    return newest === null || newest.databaseId !== databaseId || newest.revision < revision;
  }

  async #flush(): Promise<boolean> {
    if (this.#newest === null) return true;
    try {
      await this.#write(this.#newest);
      return true;
    } catch {
      // The save itself is on disk. The database is then ahead of its sentinel, which is harmless.
      return false;
    }
  }
}
