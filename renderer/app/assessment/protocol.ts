import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Evidence } from '../../../shared/model/evidence';
import type { Fact } from '../../../shared/model/fact';
import type { PackProblem } from '../../../shared/packs/problem';
import type { Pack } from '../../../shared/packs/schema';
import type { CaseBeside } from '../../../shared/reasoning/case-comparison';
import type { Inconsistency } from '../../../shared/reasoning/consistency';
import type { ComparedDates } from '../../../shared/reasoning/date-comparison';
import type { Difference } from '../../../shared/reasoning/differences';
import type { Elsewhere } from '../../../shared/reasoning/elsewhere';
import type { ComparedVariant } from '../../../shared/reasoning/variants';

type Facts = readonly Fact[];

/** What the worker works out: for each kind of question, what it is given and what it gives. */
export interface Works {
  /** The assessment of facts as of a day. */
  readonly assess: { readonly given: { readonly facts: Facts; readonly asOf: IsoDate }; readonly gives: Assessment };
  /** The variants that the pack names, beside the facts as they stand. */
  readonly variants: {
    readonly given: { readonly facts: Facts; readonly asOf: IsoDate };
    readonly gives: readonly ComparedVariant[];
  };
  /** What the law did to the facts from one day to another. */
  readonly dates: {
    readonly given: { readonly facts: Facts; readonly from: IsoDate; readonly to: IsoDate };
    readonly gives: ComparedDates;
  };
  /** The decided cases beside the facts. */
  readonly cases: {
    readonly given: { readonly facts: Facts; readonly asOf: IsoDate };
    readonly gives: readonly CaseBeside[];
  };
  /** What does not fit among facts and evidence. */
  readonly consistency: {
    readonly given: { readonly facts: Facts; readonly evidence: readonly Evidence[]; readonly asOf: IsoDate };
    readonly gives: readonly Inconsistency[];
  };
  /** What is wrong in the pack itself. */
  readonly check: { readonly given: Record<never, never>; readonly gives: readonly PackProblem[] };
  /** What other matters answer otherwise. */
  readonly elsewhere: {
    readonly given: { readonly facts: Facts; readonly others: readonly Facts[]; readonly asOf: IsoDate };
    readonly gives: readonly Elsewhere[];
  };
  /** What other law makes of the facts of many matters; only those that it touches. */
  readonly reassess: {
    readonly given: { readonly matters: readonly MatterToReassess[] };
    readonly gives: readonly Touched[];
  };
}

/** A body of law by the name under which the worker knows it, as it stands on a day. */
interface KeyedLaw {
  readonly pack: string;
  readonly asOf: IsoDate;
}

export interface MatterToReassess {
  readonly id: string;
  readonly facts: Facts;
  readonly before: KeyedLaw;
  readonly after: KeyedLaw;
}

/** A matter with what the other law changes for it. */
export interface Touched {
  readonly id: string;
  readonly differences: readonly Difference[];
}
export type Work = keyof Works;
export type Given<W extends Work> = Works[W]['given'];
export type Gives<W extends Work> = Works[W]['gives'];

export interface Question<W extends Work = Work> {
  readonly id: number;
  /** The law that it is put to, by the name under which the worker was told of it. */
  readonly pack: string;
  readonly work: W;
  readonly given: Given<W>;
}

/** A body of law for the worker to keep: it is told each once, before the first question that names it. */
export interface Law {
  readonly key: string;
  readonly law: Pack;
}

export interface Answer {
  readonly id: number;
  readonly gives: Gives<Work>;
}
