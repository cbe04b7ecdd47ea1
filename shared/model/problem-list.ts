import type { InputError } from '../bridge/errors';
import { inputError } from '../bridge/errors';

/** More than this helps nobody; the rest is counted. */
export const mostProblems = 50;

/** Collects every problem of an input, up to a limit, so that a person can mend them all in one go. */
export class ProblemList {
  readonly #kept: InputError[] = [];
  #found = 0;

  get isEmpty(): boolean {
    return this.#found === 0;
  }

  /** Takes a function, since wording a problem (its nearest neighbour) can cost more than finding it. */
  add(word: () => InputError): void {
    this.#found += 1;
    if (this.#kept.length < mostProblems) this.#kept.push(word());
  }

  /** The problems found, in the order of finding, and a last one that counts those left out. */
  list(): readonly InputError[] {
    const more = this.#found - this.#kept.length;
    return more === 0 ? [...this.#kept] : [...this.#kept, inputError('input/more', '', { count: more })];
  }
}
