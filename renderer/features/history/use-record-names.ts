import { useMemo } from 'react';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { useRecords } from '../../app/records';

/** What the records of a matter are called, by the ids that the audit gives; those that are gone have no name. */
export function useRecordNames(matterId: string): ReadonlyMap<string, string> {
  const lang = useLanguage();
  const pack = usePack();
  const { value: facts } = useRecords('facts', matterId);
  const { value: evidence } = useRecords('evidence', matterId);
  const { value: parties } = useRecords('parties', matterId);
  const { value: memos } = useRecords('memos', matterId);
  const { value: tasks } = useRecords('tasks', matterId);
  const { value: attachments } = useRecords('attachments', matterId);
  return useMemo(() => {
    const label = (key: string) => pack.facts.facts.find((fact) => fact.key === key)?.label[lang] ?? key;
    const titled = [...(evidence ?? []), ...(memos ?? []), ...(tasks ?? [])];
    const named = [...(parties ?? []), ...(attachments ?? [])];
    return new Map([
      ...(facts ?? []).map(({ id, fact }) => [id, label(fact.key)] as const),
      ...titled.map(({ id, value }) => [id, value.title] as const),
      ...named.map(({ id, value }) => [id, value.name] as const),
    ]);
  }, [pack, lang, facts, evidence, parties, memos, tasks, attachments]);
}
