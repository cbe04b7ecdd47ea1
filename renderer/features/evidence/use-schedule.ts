import { useMemo } from 'react';
import type { MemoOutline } from '../../../shared/memo/model';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import type { Language } from '../../../shared/model/languages';
import { today } from '../../app/format';
import { usePack } from '../../app/pack';
import { useRecord } from '../../app/records';
import { arranged, type EvidenceRow } from './rows';

/** The schedule of a matter's evidence in a language, by number; null until the matter is read. */
export function useSchedule(matterId: string, rows: readonly EvidenceRow[], lang: Language): MemoOutline | null {
  const pack = usePack();
  const { value: matter } = useRecord('matters', matterId);
  return useMemo(() => {
    if (matter === null) return null;
    const labels = new Map(pack.facts.facts.map(({ key, label }) => [key, label[lang]]));
    const evidence = arranged(rows, 'all', 'reference').map(({ record, links }) => ({
      record: record.value,
      proves: links.map(({ fact, page }) => ({ label: labels.get(fact.key) ?? fact.key, page })),
    }));
    const { title, client } = matter.value;
    return evidenceSchedule({ lang, matter: title, client: client.name, date: today(), evidence });
  }, [pack, matter, rows, lang]);
}
