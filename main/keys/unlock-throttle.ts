import { z } from 'zod';
import type { BridgeErrorCode, Reply } from '../../shared/bridge/desktop-errors';
import { refuse } from '../../shared/bridge/desktop-errors';

const FREE_ATTEMPTS = 3;
const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** What a wrong secret is answered with, by the vault or by a backup of it. */
const WRONG: ReadonlySet<BridgeErrorCode> = new Set<BridgeErrorCode>(['vault/refused', 'archive/wrong-key']);

const throttleSchema = z.strictObject({ failures: z.int().min(0), lastAt: z.number().min(0) });
export type ThrottleState = Readonly<z.infer<typeof throttleSchema>>;

export interface ThrottleParts {
  /** Milliseconds of the wall clock: the delay outlives the process. */
  readonly now: () => number;
  readonly load: () => Promise<unknown>;
  readonly save: (state: ThrottleState) => Promise<void>;
}

/** The delay after so many failures in a row: none at first, then doubling up to a quarter of an hour. */
export const delayAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE_ATTEMPTS));

/**
 * Slows down whoever guesses at the keyboard. It is no defence against somebody who holds a copy of the disk: Argon2id
 * is. Attempts go one after the other, so that many at once are no way around it.
 */
export class UnlockThrottle {
  readonly #parts: ThrottleParts;
  #state: ThrottleState | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ThrottleParts) {
    this.#parts = parts;
  }

  /** Seconds until the next attempt is let through. */
  async waitSeconds(): Promise<number> {
    return Math.ceil(this.#remaining(await this.#load()) / 1000);
  }

  /** Runs `attempt`, or refuses it for being too early. Only a wrong secret counts against the next one. */
  attempt<T>(attempt: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const result = this.#turn.then(() => this.#attempt(attempt));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #attempt<T>(attempt: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const before = await this.#load();
    const remaining = this.#remaining(before);
    if (remaining > 0) return refuse('unlock/wait', { seconds: Math.ceil(remaining / 1000) });
    // Noted before it is tried: ending the app in the middle must not make an attempt free.
    await this.#keep({ failures: before.failures + 1, lastAt: this.#parts.now() });
    const reply = await attempt();
    if (reply.ok) await this.#keep({ failures: 0, lastAt: 0 });
    else if (WRONG.has(reply.error.code))
      await this.#keep({ failures: before.failures + 1, lastAt: this.#parts.now() });
    else await this.#keep(before);
    return reply;
  }

  #remaining({ failures, lastAt }: ThrottleState): number {
    const delay = delayAfter(failures);
    const passed = this.#parts.now() - lastAt;
    // A clock that was put back neither shortens the delay nor makes it endless.
    return passed < 0 ? delay : Math.max(0, delay - passed);
  }

  async #load(): Promise<ThrottleState> {
    this.#state ??= await this.#read();
    // A clock put back must not keep the door shut until it has caught up.
    if (this.#state.lastAt > this.#parts.now()) this.#state = { ...this.#state, lastAt: this.#parts.now() };
    return this.#state;
  }

  async #read(): Promise<ThrottleState> {
    const parsed = throttleSchema.safeParse(await this.#parts.load().catch(() => null));
    return parsed.success ? parsed.data : { failures: 0, lastAt: 0 };
  }

  async #keep(state: ThrottleState): Promise<void> {
    this.#state = state;
    // A full disk must not keep a lawyer out; the delay then holds for this run of the app.
    await this.#parts.save(state).catch(() => undefined);
  }
}
