import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import type { BackupView } from '../../shared/bridge/desktop-files';
import { within } from '../vault-host/within';

export interface BackupKeeperParts {
  /** Makes a backup, and shows windows that it does. */
  readonly make: (signal: AbortSignal) => Promise<Reply<BackupView>>;
  /** The newest backup of the vault in use. */
  readonly last: () => Promise<BackupView | null>;
  readonly now: () => number;
  readonly hours: () => number;
  readonly isUnlocked: () => boolean;
}

const HOUR_MS = 3_600_000;
/** How long an attempt may take to notice that it is to end. */
const ENDING_MS = 1_000;
/** After a failure, so that a disk that is not connected is not tried every minute. */
const RETRY_MS = 15 * 60_000;

interface Attempt {
  readonly made: Promise<unknown>;
  readonly abort: AbortController;
}

/** Waits for an attempt, and gives up what is not finished by then. */
async function endWithin(mostMs: number, { made, abort }: Attempt): Promise<void> {
  const ended = made.then(() => true);
  if ((await within(mostMs, ended)) !== null) return;
  abort.abort();
  await within(ENDING_MS, made);
}

/** Makes backups by itself: at intervals while the vault is unlocked, and before the app ends. */
export class BackupKeeper {
  readonly #parts: BackupKeeperParts;
  /** Saves are counted, not compared: what was saved while a backup was made is not certain to be in it. */
  #saves = 1;
  #kept = 0;
  #lastError: BridgeError | null = null;
  #retryAt = 0;
  #running: Attempt | null = null;

  constructor(parts: BackupKeeperParts) {
    this.#parts = parts;
  }

  /** Why the last attempt failed; null where it did not. */
  get lastError(): BridgeError | null {
    return this.#lastError;
  }

  /** Something was saved, or the vault was unlocked: nobody knows whether the last backup has all that is in it. */
  saved(): void {
    this.#saves += 1;
  }

  /** True where there is something to back up, and the last backup is older than it should be, or there is none. */
  async isDue(): Promise<boolean> {
    if (this.#saves <= this.#kept) return false;
    const last = await this.#parts.last();
    if (last === null) return true;
    const age = this.#parts.now() - Date.parse(last.at);
    const interval = this.#parts.hours() * HOUR_MS;
    // One from the future, by a clock that was wrong, says nothing about how old the newest real one is.
    return age >= interval || age < -HOUR_MS;
  }

  /** Looked in at again and again. */
  async look(): Promise<void> {
    if (this.#parts.now() >= this.#retryAt && (await this.#isWanted())) await this.#run().made;
  }

  /** Before the keys go: what is under way may end in that time, and nothing is begun. Whoever locks is leaving. */
  async beforeLock(mostMs: number): Promise<void> {
    if (this.#running !== null) await endWithin(mostMs, this.#running);
  }

  /** Before the app ends: a backup that is due is made, where that takes no longer. */
  async beforeQuit(mostMs: number): Promise<void> {
    if (await this.#isWanted()) await endWithin(mostMs, this.#run());
  }

  /** Runs an attempt, asked for or not, and remembers how it ended. */
  async attempt(make: () => Promise<Reply<BackupView>>): Promise<Reply<BackupView>> {
    const saves = this.#saves;
    const made = await make();
    if (made.ok) {
      this.#kept = saves;
      this.#lastError = null;
    } else {
      this.#retryAt = this.#parts.now() + RETRY_MS;
      if (made.error.code !== 'job/cancelled') this.#lastError = made.error;
    }
    return made;
  }

  async #isWanted(): Promise<boolean> {
    return this.#parts.isUnlocked() && (await this.isDue());
  }

  /** One at a time: whoever comes second waits for the first. */
  #run(): Attempt {
    if (this.#running !== null) return this.#running;
    const abort = new AbortController();
    const made = this.attempt(() => this.#parts.make(abort.signal)).finally(() => {
      this.#running = null;
    });
    this.#running = { made, abort };
    return this.#running;
  }
}
