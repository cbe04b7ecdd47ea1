import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import type { ComparedDates } from '../../../shared/reasoning/date-comparison';

/** What the worker is asked of the facts of a matter: the result of a day, or what changed between two. */
export type Task =
  | { readonly kind: 'assess'; readonly facts: readonly Fact[]; readonly asOf: IsoDate }
  | { readonly kind: 'compare'; readonly facts: readonly Fact[]; readonly from: IsoDate; readonly to: IsoDate };

/** What comes of each kind of task. */
export interface Results {
  readonly assess: Assessment;
  readonly compare: ComparedDates;
}

export interface Question {
  readonly id: number;
  readonly task: Task;
}

export interface Answer {
  readonly id: number;
  readonly result: Results[Task['kind']];
}
