import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';

/** What the worker is asked: the facts of a matter, as of a day. */
export interface Question {
  readonly id: number;
  readonly facts: readonly Fact[];
  readonly asOf: IsoDate;
}

export interface Answer {
  readonly id: number;
  readonly assessment: Assessment;
}
