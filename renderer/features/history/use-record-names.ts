import { useMemo } from 'react';
import { useLanguage } from '../../app/i18n';
import { useFactRows, useRepeats } from '../../app/instances';
import { usePack } from '../../app/pack';
import { useRecords } from '../../app/records';
import { useKeptName } from '../../ui/law/kept-name';

/** As much of a note as stands for a title. */
const FEW = 60;

/** What the records of a matter are called, by the ids that the audit gives; those that are gone have no name. */
export function useRecordNames(matterId: string): ReadonlyMap<string, string> {
  const lang = useLanguage();
  const pack = usePack();
  const nameOf = useKeptName();
  const { value: facts } = useFactRows(matterId);
  const repeats = useRepeats(matterId);
  const { value: evidence } = useRecords('evidence', matterId);
  const { value: parties } = useRecords('parties', matterId);
  const { value: memos } = useRecords('memos', matterId);
  const { value: assessments } = useRecords('assessments', matterId);
  const { value: notes } = useRecords('notes', matterId);
  const { value: tasks } = useRecords('tasks', matterId);
  const { value: attachments } = useRecords('attachments', matterId);
  return useMemo(() => {
    const label = (key: string) => pack.facts.facts.find((fact) => fact.key === key)?.label[lang] ?? key;
    const instances = (repeats ?? []).flatMap((repeat) => repeat.instances);
    const whose = (instance: string | null) => {
      const found = instances.find(({ id }) => id === instance);
      return found === undefined ? '' : `${found.name} · `;
    };
    const titled = [...(evidence ?? []), ...(memos ?? []), ...(tasks ?? [])];
    const named = [...(parties ?? []), ...(attachments ?? [])];
    return new Map([
      ...(facts ?? []).map(({ id, instance, fact }) => [id, `${whose(instance)}${label(fact.key)}`] as const),
      ...titled.map(({ id, value }) => [id, value.title] as const),
      ...(assessments ?? []).map((kept) => [kept.id, nameOf(kept)] as const),
      ...(notes ?? []).map(({ id, value }) => [id, value.title ?? value.text.slice(0, FEW)] as const),
      ...named.map(({ id, value }) => [id, value.name] as const),
    ]);
  }, [pack, lang, nameOf, facts, repeats, evidence, parties, memos, assessments, notes, tasks, attachments]);
}
