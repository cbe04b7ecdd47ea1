import { useEffect, useState } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import { today } from '../format';
import { useRecord, useRecords } from '../records';
import { assessmentOf } from './reasoner';

/** The latest assessment; while a newer one is made, the one before stays. */
export interface Assessed {
  readonly assessment: Assessment | null;
  /** True while the assessment shown is not the one of these facts. */
  readonly working: boolean;
  readonly failed: boolean;
}

const NOTHING: Assessed = { assessment: null, working: true, failed: false };

/** Applies the law to facts as they change. Null facts: not loaded yet. */
function useAssessment(facts: readonly Fact[] | null, asOf: IsoDate): Assessed {
  const [assessed, setAssessed] = useState(NOTHING);
  useEffect(() => {
    if (facts === null) return;
    let current = true;
    setAssessed(({ assessment }) => ({ assessment, working: true, failed: false }));
    assessmentOf(facts, asOf).then(
      (assessment) => current && setAssessed({ assessment, working: false, failed: false }),
      () => current && setAssessed({ assessment: null, working: false, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [facts, asOf]);
  return assessed;
}

type Listed = DesktopOutput<'facts.list'>;
const lists = new WeakMap<Listed, readonly Fact[]>();

function plain(listed: Listed): readonly Fact[] {
  const facts = lists.get(listed) ?? listed.map(({ fact }) => fact);
  lists.set(listed, facts);
  return facts;
}

/** The facts of a matter as a plain list: the same one for all who ask, until a fact changes. */
export function useFacts(matterId: string): readonly Fact[] | null {
  const { value } = useRecords('facts', matterId);
  return value === null ? null : plain(value);
}

/** The live assessment of a matter, as of its own day or of today. */
export function useMatterAssessment(matterId: string): Assessed & { readonly asOf: IsoDate } {
  const { value: matter } = useRecord('matters', matterId);
  const asOf = matter?.value.asOf ?? today();
  const facts = useFacts(matterId);
  return { ...useAssessment(matter === null ? null : facts, asOf), asOf };
}
