import { useMemo } from 'react';
import { checkFinal } from '../../../shared/memo/final/check-final';
import type { FinalIssue } from '../../../shared/memo/final/final-issues';
import type { MemoOutline } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import type { Matter } from '../../../shared/model/matter';
import { useFacts, useMatterAssessment } from '../../app/assessment/use-assessment';
import { usePack } from '../../app/pack';
import { useRecord, useRecords } from '../../app/records';
import type { Choices } from './choices';

/** A memo as it would be written now, and what stands in the way of issuing it. */
export interface Written {
  readonly outline: MemoOutline;
  readonly issues: readonly FinalIssue[];
}

/** The records of a matter as the model that memos are made from; null until all are read. */
function useMatterModel(matterId: string): Matter | null {
  const { value: matter } = useRecord('matters', matterId);
  const { value: evidence } = useRecords('evidence', matterId);
  const facts = useFacts(matterId);
  return useMemo(() => {
    if (matter === null || evidence === null || facts === null) return null;
    const { title, client, pack } = matter.value;
    const kept = evidence.map(({ value: { reference, title: name, kind, sourceDate, sha256 } }) => {
      const dated = sourceDate === undefined ? {} : { sourceDate };
      const hashed = sha256 === undefined ? {} : { sha256 };
      return { id: reference, title: name, kind, ...dated, ...hashed };
    });
    const { name } = client;
    return { format: 'adit-matter', version: 1, title, client: { name }, pack, facts, evidence: kept };
  }, [matter, evidence, facts]);
}

/** The memo of a matter under these choices; null until the matter is read and assessed. */
export function useMemoOf(matterId: string, { lang, profile, final }: Choices): Written | null {
  const pack = usePack();
  const matter = useMatterModel(matterId);
  const { assessment } = useMatterAssessment(matterId);
  return useMemo(() => {
    if (matter === null || assessment === null) return null;
    const outline = outlineMemo({ pack, matter, assessment, lang, profile, final });
    return { outline, issues: final ? checkFinal(outline, { pack, matter }) : [] };
  }, [pack, matter, assessment, lang, profile, final]);
}
