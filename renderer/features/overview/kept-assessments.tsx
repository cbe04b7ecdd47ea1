import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { limbIds } from '../../../shared/model/ladders';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { useRecords } from '../../app/records';
import { FindingMark } from '../../ui/finding-mark';
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

const NOW = 'now';

/** The assessments that were kept, newest first. */
function useKept(matterId: string): readonly Entry[] | null {
  const say = useTexts();
  const format = useFormat();
  const { value } = useRecords('assessments', matterId);
  if (value === null) return null;
  return [...value]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt, 'en'))
    .map(({ id, createdAt, value: taken }) => ({
      id,
      name: say('kept.name', { moment: format.moment(createdAt), day: format.dayShort(taken.assessment.asOf) }),
      taken,
    }));
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

/** Two of the entries, to be chosen: at first the last one that was kept, and the matter as it stands. */
function Compared({ entries, law }: { readonly entries: readonly Entry[]; readonly law: Law }) {
  const say = useTexts();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const find = (id: string | undefined, otherwise: number) =>
    entries.find((entry) => entry.id === id) ?? entries[otherwise];
  const [before, after] = [find(chosen.before, 1), find(chosen.after, 0)];
  if (before === undefined || after === undefined) return null;
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

/** What was kept of this matter, and what has changed since. */
export function KeptAssessments(props: { readonly matterId: string; readonly now: Taken; readonly law: Law }) {
  const { matterId, now, law } = props;
  const say = useTexts();
  const format = useFormat();
  const kept = useKept(matterId);
  if (kept === null) return null;
  const name = say('kept.now', { day: format.dayShort(now.assessment.asOf) });
  return (
    <Section title={say('compare.title')}>
      {kept.length === 0 ? (
        <p className={styles['note']}>{say('kept.none')}</p>
      ) : (
        <>
          <Compared entries={[{ id: NOW, name, taken: now }, ...kept]} law={law} />
          <KeptList kept={kept} law={law} />
        </>
      )}
    </Section>
  );
}
