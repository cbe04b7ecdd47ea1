import type { Fact, FactValue } from '../model/fact';
import type { FactStatus } from '../model/ladders';

/** What the reasoning reads of a fact: its value, the other side's version, and how well it is known. */
export interface Answer {
  readonly value: FactValue;
  /** Equal to `value` unless the fact is disputed. */
  readonly alternative: FactValue;
  readonly status: Exclude<FactStatus, 'unknown'>;
}

export type Answers = ReadonlyMap<string, Answer>;

/** The known facts of a matter by key. An absent fact, a null value and the status `unknown` all mean: not known. */
export const answersOf = (facts: readonly Pick<Fact, 'key' | 'value' | 'status' | 'alternative'>[]): Answers => {
  const answers = new Map<string, Answer>();
  for (const { key, value, status, alternative } of facts) {
    if (value === null || status === 'unknown') continue;
    answers.set(key, { value, alternative: alternative ?? value, status });
  }
  return answers;
};
