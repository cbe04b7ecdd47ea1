import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { limbIds } from '../../../shared/model/ladders';
import { useAssessment } from '../../app/assessment/use-assessment';
import { today, useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { useRecords } from '../../app/records';
import { FindingMark } from '../../ui/finding-mark';
import { useKeptName } from '../../ui/law/kept-name';
import { Comparison } from './comparison';
import styles from './overview.module.css';
import { Section } from './section';
import { foundOn, type Taken } from './taken';
import { useTexts } from './texts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly taken: Taken;
}

/** The assessments that were kept, newest first. */
function useKept(matterId: string): readonly Entry[] | null {
  const nameOf = useKeptName();
  const { value } = useRecords('assessments', matterId);
  if (value === null) return null;
  return [...value]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt, 'en'))
    .map((kept) => ({ id: kept.id, name: nameOf(kept), taken: kept.value }));
}

function KeptList({ kept, law }: { readonly kept: readonly Entry[]; readonly law: Law }) {
  const say = useTexts();
  return (
    <>
      <h3>{say('kept.title')}</h3>
      <ul className={styles['rows']}>
        {kept.map(({ id, name, taken }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={styles['marks']}>
              {limbIds.map((limb) => (
                <span key={limb} className={styles['turn']}>
                  <span className={styles['note']}>{law.words.finding.limbs[limb]}</span>
                  <FindingMark limb={limb} {...foundOn(taken.assessment, limb)} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two of the entries, to be chosen. */
function Compared(props: {
  readonly entries: readonly Entry[];
  readonly usual: { readonly before: Entry; readonly after: Entry };
  readonly law: Law;
}) {
  const { entries, usual, law } = props;
  const say = useTexts();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const before = entries.find(({ id }) => id === chosen.before) ?? usual.before;
  const after = entries.find(({ id }) => id === chosen.after) ?? usual.after;
  const options = entries.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={styles['choices']}>
        <NativeSelect
          size="xs"
          label={say('compare.before')}
          data={options}
          value={before.id}
          onChange={({ currentTarget }) => setChosen({ ...chosen, before: currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={say('compare.after')}
          data={options}
          value={after.id}
          onChange={({ currentTarget }) => setChosen({ ...chosen, after: currentTarget.value })}
        />
      </div>
      <Comparison before={before.taken} after={after.taken} law={law} />
    </>
  );
}

/** The same facts under the law of today, where the matter is assessed as of another day. */
function useToday({ assessment, facts }: Taken): Entry | null {
  const say = useTexts();
  const format = useFormat();
  const day = today();
  const { assessment: current } = useAssessment(facts, day);
  if (assessment.asOf === day || current?.asOf !== day) return null;
  return { id: 'today', name: say('kept.today', { day: format.dayShort(day) }), taken: { assessment: current, facts } };
}

/** What was kept of this matter, and what has changed since: by the law of its own day, and by that of today. */
export function KeptAssessments(props: { readonly matterId: string; readonly now: Taken; readonly law: Law }) {
  const { matterId, now, law } = props;
  const say = useTexts();
  const format = useFormat();
  const kept = useKept(matterId);
  const byToday = useToday(now);
  if (kept === null) return null;
  const name = say('kept.now', { day: format.dayShort(now.assessment.asOf) });
  const asItStands: Entry = { id: 'now', name, taken: now };
  const [last] = kept;
  const usual =
    last === undefined ? { before: asItStands, after: byToday ?? asItStands } : { before: last, after: asItStands };
  return (
    <Section title={say('compare.title')}>
      {last === undefined ? <p className={styles['note']}>{say('kept.none')}</p> : null}
      {usual.before === usual.after ? null : (
        <Compared entries={[asItStands, ...(byToday === null ? [] : [byToday]), ...kept]} usual={usual} law={law} />
      )}
      {last === undefined ? null : <KeptList kept={kept} law={law} />}
    </Section>
  );
}
