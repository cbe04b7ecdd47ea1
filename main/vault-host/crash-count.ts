const SPAN_MS = 60_000;
const LIMIT = 3;

/** Tells a page that fell over once from one that cannot stand: three crashes within a minute are too many. */
export class CrashCount {
  readonly #now: () => number;
  #times: readonly number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a crash; true when it was one too many. */
  add(): boolean {
    const now = this.#now();
    this.#times = [...this.#times.filter((time) => now - time < SPAN_MS), now];
    return this.#times.length >= LIMIT;
  }

  forget(): void {
    this.#times = [];
  }
}
