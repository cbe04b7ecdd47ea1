import { useCallback } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import { canonicalJson } from '../../../shared/model/canonical-json';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import type { InstanceFact } from '../../../shared/model/repeats';
import type { Pack } from '../../../shared/packs/schema';
import type { ComparedDates } from '../../../shared/reasoning/date-comparison';
import { type Standing, standingOf } from '../../../shared/reasoning/standing';
import { forgetDrafted } from '../drafted';
import { today } from '../format';
import { useEditedFacts } from '../instances';
import { usePack } from '../pack';
import { useRecord } from '../records';
import { useStatus } from '../status';
import { assessmentOf, comparisonOf } from './reasoner';
import { remembered } from './remembered';
import { useWorked, type Worked } from './use-worked';

/** The latest assessment; while a newer one is made, the one before stays. */
export interface Assessed extends Omit<Worked<Assessment>, 'result'> {
  readonly assessment: Assessment | null;
}

/** Applies the law to facts as they change. Null facts: not loaded yet. */
export function useAssessment(facts: readonly Fact[] | null, asOf: IsoDate): Assessed {
  const pack = usePack();
  const work = useCallback(() => (facts === null ? null : assessmentOf(pack, facts, asOf)), [pack, facts, asOf]);
  const { result: assessment, ...rest } = useWorked(work);
  return { ...rest, assessment };
}

/** What changed in the law between two days, and what it did to these facts. */
export function useComparedDates(facts: readonly Fact[], from: IsoDate, to: IsoDate): Worked<ComparedDates> {
  const pack = usePack();
  return useWorked(useCallback(() => comparisonOf(pack, facts, from, to), [pack, facts, from, to]));
}

/** The facts that were assessed last, with their text. */
let latest: { readonly text: string; readonly facts: readonly Fact[] } | null = null;

/** What comes back from the vault as it was edited is the same list, and is not assessed a second time. */
function shared(facts: readonly Fact[]): readonly Fact[] {
  const text = canonicalJson([...facts].sort((a, b) => (a.key < b.key ? -1 : 1)));
  if (latest?.text !== text) latest = { text, facts };
  return latest.facts;
}

useStatus.subscribe(({ status }) => {
  if (status?.vault.state === 'unlocked') return;
  latest = null;
  forgetDrafted();
});

type Rows = readonly InstanceFact[];
const lists = new WeakMap<Rows, readonly Fact[]>();

function plain(rows: Rows): readonly Fact[] {
  const facts = lists.get(rows) ?? shared(rows.map(({ fact }) => fact));
  lists.set(rows, facts);
  return facts;
}

/**
 * The facts of a matter as a plain list, as they are edited, and as the assessment takes them or as an instance has
 * them: the same list for all who ask, until a fact changes.
 */
export function useFacts(matterId: string): readonly Fact[] | null {
  const rows = useEditedFacts(matterId);
  return rows === null ? null : plain(rows);
}

/** What a matter is assessed on; null facts: not loaded yet. */
function useAssessed(matterId: string): { readonly facts: readonly Fact[] | null; readonly asOf: IsoDate } {
  const { value: matter } = useRecord('matters', matterId);
  const facts = useFacts(matterId);
  return { facts: matter === null ? null : facts, asOf: matter?.value.asOf ?? today() };
}

/** The live assessment of a matter, as of its own day or of today. */
export function useMatterAssessment(matterId: string): Assessed & { readonly asOf: IsoDate } {
  const { facts, asOf } = useAssessed(matterId);
  return { ...useAssessment(facts, asOf), asOf };
}

/** The findings of a matter; null until its facts are there. */
interface MatterStanding {
  readonly standing: Standing | null;
  readonly failed: boolean;
}

const NOT_YET: MatterStanding = { standing: null, failed: false };
const FAILED: MatterStanding = { standing: null, failed: true };
const standings = remembered<MatterStanding>();

function found(pack: Pack, facts: readonly Fact[], asOf: IsoDate): MatterStanding {
  try {
    return { standing: standingOf(pack, { facts }, { asOf, withoutPrecedents: [] }), failed: false };
  } catch {
    return FAILED;
  }
}

/**
 * The live findings of a matter, without what explains them. They take less than a millisecond, so they are worked out in
 * the page: what is typed and what follows from it are painted together, where an answer of the worker would come a
 * frame later.
 */
export function useMatterStanding(matterId: string): MatterStanding {
  const pack = usePack();
  const { facts, asOf } = useAssessed(matterId);
  return facts === null ? NOT_YET : standings(pack, facts, asOf, () => found(pack, facts, asOf));
}
